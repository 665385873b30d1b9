package triptych.explore.replay;

import java.util.ArrayList;
import java.util.List;
import triptych.core.choice.Schedule;
import triptych.core.choice.Strategy;
import triptych.core.fiber.FiberKind;
import triptych.core.scenario.Program;

/** Runs one schedule of a program again, watched. */
public final class Replay {
    private final Program program;
    private final FiberKind fiberKind;

    public Replay(Program program, FiberKind fiberKind) {
        this.program = program;
        this.fiberKind = fiberKind;
    }

    public Story of(Schedule schedule) {
        return run(ReplayStrategy.of(schedule));
    }

    public Story of(Detours detours) {
        return run(ReplayStrategy.of(detours));
    }

    /** The execution in which every decision is the default. */
    public Story ofDefaults() {
        return run(ReplayStrategy.ofDefaults());
    }

    private Story run(ReplayStrategy strategy) {
        Story story = new WatchedRun(program, fiberKind).under(strategy, machine -> {});
        if (strategy.divergedAt() >= 0) {
            throw new Diverged(divergence(strategy, story.threads()));
        }
        return story;
    }

    private static String divergence(ReplayStrategy strategy, List<String> threads) {
        List<String> offered = new ArrayList<>();
        for (long left = strategy.offered(); left != 0; left &= left - 1) {
            offered.add(nameOf(Long.numberOfTrailingZeros(left), threads));
        }
        return "diverged at decision "
                + strategy.divergedAt()
                + ": expected "
                + nameOf(strategy.wanted(), threads)
                + ", possible were "
                + offered;
    }

    private static String nameOf(int actor, List<String> threads) {
        if (actor == Strategy.CLOCK) {
            return "time";
        }
        return actor < threads.size()
                ? threads.get(actor)
                : "a thread that was never made (" + actor + ")";
    }
}
