package triptych.junit;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The outcomes that a test has seen over all its schedules.
 *
 * <pre>{@code
 * outcomes.assertOutcomes(Set.of(0, EWOULDBLOCK)).saw(error);
 * }</pre>
 *
 * <p>An outcome that is not expected fails the schedule that shows it; one that is expected and
 * never seen fails the test.
 */
public final class Outcomes<T> {
    private final Set<T> seen = new LinkedHashSet<>();
    private Set<T> expected;

    Outcomes() {}

    /** These outcomes must be seen, and no other. */
    public synchronized Outcomes<T> assertOutcomes(Set<T> all) {
        if (expected != null && !expected.equals(all)) {
            throw new IllegalStateException(
                    "two sets of outcomes are expected in one test: " + expected + " and " + all);
        }
        expected = Set.copyOf(all);
        return this;
    }

    /** This schedule came to this. */
    public synchronized void saw(T outcome) {
        seen.add(outcome);
        if (expected != null && !expected.contains(outcome)) {
            throw new AssertionError("outcome " + outcome + " is none of " + expected);
        }
    }

    /** What was expected and never seen. */
    synchronized Set<T> missing() {
        Set<T> missing = new LinkedHashSet<>();
        if (expected != null) {
            missing.addAll(expected);
            missing.removeAll(seen);
        }
        return missing;
    }
}
