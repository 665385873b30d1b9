package triptych.explore;

import java.util.List;
import triptych.core.finding.Finding;
import triptych.explore.replay.ReplayToken;
import triptych.explore.replay.Story;

/**
 * What is wrong, and the schedule that shows it.
 *
 * @param finding the first thing that went wrong there
 * @param title its title in the kernel's dialect
 * @param story the shortest execution known that shows it
 * @param shortest whether no schedule with fewer preemptions shows anything wrong
 * @param token runs it again
 */
public record Failure(
        Finding finding, String title, Story story, boolean shortest, ReplayToken token) {
    /** Everything that went wrong in that execution, in order. */
    public List<Finding> findings() {
        return story.findings();
    }
}
