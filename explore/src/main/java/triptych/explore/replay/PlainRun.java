package triptych.explore.replay;

import triptych.core.fiber.FiberKind;
import triptych.core.scenario.Program;
import triptych.core.sched.Scheduler;
import triptych.explore.search.RandomStrategy;

/** One ordinary execution of a program, watched: what a real kernel might do, once. */
public final class PlainRun {
    private final Program program;
    private final FiberKind fiberKind;

    public PlainRun(Program program, FiberKind fiberKind) {
        this.program = program;
        this.fiberKind = fiberKind;
    }

    /** So many processors, on which the most urgent threads run; the clock goes on meanwhile. */
    public ScheduledStory scheduled(int processors) {
        Scheduler scheduler = new Scheduler(processors);
        WatchedRun run = new WatchedRun(program, program.settings().withTickingClock(), fiberKind);
        Story story =
                run.under(
                        scheduler, machine -> scheduler.govern(machine.threads(), machine.clock()));
        return new ScheduledStory(story, scheduler.use());
    }

    /** The first schedule that a random search with this seed would draw. */
    public Story atRandom(long seed) {
        return new WatchedRun(program, fiberKind).under(RandomStrategy.of(seed, 0), machine -> {});
    }
}
