package triptych.core.observe;

/**
 * One thing that a run shows to the outside.
 *
 * @param by who shows it: a device, a user; the same name on every kernel
 * @param what what was seen
 */
public record Observation(String by, String what) implements Comparable<Observation> {
    @Override
    public int compareTo(Observation other) {
        int byWhom = by.compareTo(other.by);
        return byWhom != 0 ? byWhom : what.compareTo(other.what);
    }

    @Override
    public String toString() {
        return by + ": " + what;
    }
}
