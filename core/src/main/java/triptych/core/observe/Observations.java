package triptych.core.observe;

import java.util.ArrayList;
import java.util.List;
import triptych.core.thread.SimObject;

/**
 * What one machine has shown to the outside so far, in order.
 *
 * <p>Whoever shows something writes this one object, so that for the reduction any two observations
 * depend on each other: none of their orders gets lost.
 */
public final class Observations extends SimObject {
    private final List<Observation> seen = new ArrayList<>();

    /** Something was shown by the running step, which has noted that it touches this object. */
    public void add(Observation observation) {
        seen.add(observation);
    }

    /** Everything so far. */
    public List<Observation> soFar() {
        return List.copyOf(seen);
    }

    @Override
    public String label() {
        return "the outside";
    }
}
