package triptych.explore.compare;

import triptych.core.choice.Schedule;
import triptych.core.fiber.FiberKind;
import triptych.core.scenario.Program;
import triptych.explore.replay.Diverged;
import triptych.explore.replay.Replay;
import triptych.explore.replay.ReplayToken;
import triptych.explore.replay.Story;
import triptych.explore.search.SearchSettings;
import triptych.explore.search.TreeSearch;

/**
 * Finds the execution to show for a history: one with as few preemptions as can be found quickly,
 * the same every time.
 */
final class Witness {
    /** How many executions a number of preemptions may take. */
    private static final int MOST = 5_000;

    /** Where fibers are threads a hundredth of the speed must do. */
    private static final int MOST_ON_THREADS = 1_000;

    private static final int PREEMPTIONS_TRIED = 3;

    private final Program observed;
    private final FiberKind fiberKind;

    Witness(Program observed, FiberKind fiberKind) {
        this.observed = observed;
        this.fiberKind = fiberKind;
    }

    /** The token of an execution that shows {@code history}; {@code known} is one that does. */
    ReplayToken of(History history, Schedule known) {
        Schedule schedule = shortest(history, known);
        Story story = new Replay(observed, fiberKind).of(schedule);
        if (!History.of(story).equals(history)) {
            throw new Diverged(
                    "shows '" + History.of(story) + "' where it had shown '" + history + "'");
        }
        return ReplayToken.of(observed, story.detours(), history.toString());
    }

    private Schedule shortest(History history, Schedule known) {
        for (int bound = 0; bound <= PREEMPTIONS_TRIED; bound++) {
            Schedule[] found = new Schedule[1];
            TreeSearch search =
                    TreeSearch.bounded(
                            SearchSettings.seenBy(
                                    (machine, outcome, log) -> {
                                        if (History.of(machine, outcome).equals(history)) {
                                            found[0] = log.toSchedule();
                                        }
                                        return found[0] != null;
                                    },
                                    observed,
                                    fiberKind,
                                    1,
                                    fiberKind == FiberKind.PLATFORM ? MOST_ON_THREADS : MOST,
                                    Long.MAX_VALUE),
                            bound);
            search.run();
            if (found[0] != null) {
                return found[0];
            }
            if (!search.isComplete()) {
                break;
            }
        }
        return known;
    }
}
