package triptych.junit;

import java.util.List;
import org.opentest4j.TestAbortedException;
import triptych.core.scenario.Program;
import triptych.explore.replay.ReplayToken;

/** What a test explores, and can repeat. */
interface Subject extends Program {
    /** Whether {@code token} is of one of its schedules. */
    boolean isMeantBy(String token);

    /**
     * From now on it can be preempted where it could when {@code token} was made, and only there.
     */
    void stopAsIn(ReplayToken token);

    /** Whether the command {@code triptych} can repeat its schedules, too. */
    boolean isKnownToCommand();

    /** What it calls and nobody has, a line for each; calling it ends a run. */
    default List<String> missing() {
        return List.of();
    }

    /** The assumption that did not hold, if it held in no schedule at all. */
    TestAbortedException abortedEverywhere();
}
