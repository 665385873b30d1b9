package triptych.explore.replay;

import triptych.core.fiber.FiberKind;
import triptych.core.scenario.Program;
import triptych.core.sched.PriorityPolicy;
import triptych.explore.search.RandomStrategy;

/** One ordinary execution of a program, watched: what a real kernel might do, once. */
public final class PlainRun {
    private final WatchedRun run;

    public PlainRun(Program program, FiberKind fiberKind) {
        run = new WatchedRun(program, fiberKind);
    }

    /** The most urgent thread runs, equals take turns. */
    public Story byPriority() {
        PriorityPolicy policy = new PriorityPolicy();
        return run.under(policy, machine -> policy.govern(machine.threads()));
    }

    /** The first schedule that a random search with this seed would draw. */
    public Story atRandom(long seed) {
        return run.under(RandomStrategy.of(seed, 0), machine -> {});
    }
}
