package triptych.explore.search;

import triptych.core.fiber.FiberKind;
import triptych.core.scenario.Program;

/**
 * What to search, with what, and how far.
 *
 * @param program what runs
 * @param fiberKind what its threads run on
 * @param workers how many machines run at a time
 * @param schedulesMost ends the search after so many executions
 * @param budgetMillis ends the search after so long
 * @param untilFirstFinding whether the first finding ends the search
 * @param observing whether final states are collected
 * @param onlooker looks at each execution
 */
public record SearchSettings(
        Program program,
        FiberKind fiberKind,
        int workers,
        long schedulesMost,
        long budgetMillis,
        boolean untilFirstFinding,
        boolean observing,
        Onlooker onlooker) {
    public SearchSettings {
        if (workers < 1) {
            throw new IllegalArgumentException("a search needs at least one worker: " + workers);
        }
    }

    /** Nobody looks on. */
    public SearchSettings(
            Program program,
            FiberKind fiberKind,
            int workers,
            long schedulesMost,
            long budgetMillis,
            boolean untilFirstFinding,
            boolean observing) {
        this(
                program,
                fiberKind,
                workers,
                schedulesMost,
                budgetMillis,
                untilFirstFinding,
                observing,
                Onlooker.NONE);
    }

    /** Goes through everything for {@code onlooker}, whatever is found. */
    public static SearchSettings seenBy(
            Onlooker onlooker,
            Program program,
            FiberKind fiberKind,
            int workers,
            long schedulesMost,
            long budgetMillis) {
        return new SearchSettings(
                program, fiberKind, workers, schedulesMost, budgetMillis, false, false, onlooker);
    }

    public SearchSettings withSchedulesMost(long most) {
        return new SearchSettings(
                program,
                fiberKind,
                workers,
                most,
                budgetMillis,
                untilFirstFinding,
                observing,
                onlooker);
    }

    public SearchSettings withWorkers(int number) {
        return new SearchSettings(
                program,
                fiberKind,
                number,
                schedulesMost,
                budgetMillis,
                untilFirstFinding,
                observing,
                onlooker);
    }
}
