package triptych.rosetta;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A point on which kernels differ although they have an idea in common.
 *
 * @param about what the sides speak of, in a few words
 * @param sides by kernel; any two of them are a difference
 * @param only the routines that it concerns; empty for all of the idea
 * @param withLock whether it is of calls by somebody who holds a lock
 */
public record Difference(
        Pitfall pitfall,
        String about,
        Map<String, Side> sides,
        List<String> only,
        boolean withLock) {
    public Difference {
        sides = new LinkedHashMap<>(sides);
        only = List.copyOf(only);
        if (sides.size() < 2) {
            throw new IllegalArgumentException("nothing to compare with: " + about);
        }
    }

    /** Its kind, and what the sides speak of. */
    public String title() {
        return pitfall.label() + ": " + about;
    }

    /** Whether somebody who takes {@code routine} from one kernel to the other meets it. */
    boolean concerns(String routine, String from, String to) {
        return sides.containsKey(from)
                && sides.containsKey(to)
                && (only.isEmpty() || only.contains(routine));
    }
}
