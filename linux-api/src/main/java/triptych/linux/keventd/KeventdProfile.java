package triptych.linux.keventd;

import java.util.ArrayList;
import java.util.List;

/**
 * Which results the patch gives, and on which machine it runs.
 *
 * @param mode what becomes of results
 * @param cpus processors, each with a keventd
 * @param booted whether keventd is there from the beginning
 */
record KeventdProfile(ResultMode mode, int cpus, boolean booted) {
    private static final String TWO_CPUS = "-smp";
    private static final String BEFORE_KEVENTD = "-early";

    /** Default first. */
    static List<String> names() {
        List<String> names = new ArrayList<>();
        for (String suffix : List.of("", TWO_CPUS, BEFORE_KEVENTD)) {
            for (ResultMode mode : ResultMode.values()) {
                names.add(nameOf(mode) + suffix);
            }
        }
        return List.copyOf(names);
    }

    /** The profile of this name; empty for the default. */
    static KeventdProfile named(String name) {
        for (ResultMode mode : ResultMode.values()) {
            if (name.equals(nameOf(mode) + TWO_CPUS)) {
                return new KeventdProfile(mode, 2, true);
            }
            if (name.equals(nameOf(mode) + BEFORE_KEVENTD)) {
                return new KeventdProfile(mode, 1, false);
            }
            if (name.equals(nameOf(mode)) || name.isEmpty()) {
                return new KeventdProfile(mode, 1, true);
            }
        }
        throw new IllegalArgumentException(
                "no profile '"
                        + name
                        + "' of the patch of 2004; there are "
                        + String.join(", ", names()));
    }

    /** What sets it apart. */
    List<String> about() {
        String results =
                switch (mode) {
                    case LITERAL ->
                            "Results are as the patch gives them: exit values are not shifted, and"
                                    + " keventd's children reap themselves.";
                    case REPAIRED_STATUS ->
                            "Statuses arrive: results are what the author believed them to be.";
                    case DOCUMENTED -> "Results are what the comments of the header promise.";
                };
        String processors =
                cpus == 1 ? "One processor." : cpus + " processors, each with a keventd.";
        return List.of(
                results,
                booted
                        ? processors
                        : processors + " keventd is not there yet: callers do its work.");
    }

    private static String nameOf(ResultMode mode) {
        return switch (mode) {
            case LITERAL -> "literal";
            case REPAIRED_STATUS -> "repaired-status";
            case DOCUMENTED -> "documented";
        };
    }
}
