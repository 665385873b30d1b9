package triptych.explore.compare;

import java.util.List;
import triptych.explore.replay.ReplayToken;

/**
 * A history that not all ports show.
 *
 * @param only the port that shows it
 * @param others further ports that show it
 * @param history what it shows
 * @param lacking a port that does not
 * @param nearest the history of that port that goes along with it for longest; null if it has none
 * @param token runs it again
 */
public record Difference(
        Port only,
        List<Port> others,
        History history,
        Port lacking,
        History nearest,
        ReplayToken token) {
    public Difference {
        others = List.copyOf(others);
    }

    /** How many observations both begin with. */
    public int alike() {
        return nearest == null ? 0 : history.commonBeginning(nearest);
    }
}
