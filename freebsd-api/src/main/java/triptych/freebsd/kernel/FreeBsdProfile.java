package triptych.freebsd.kernel;

import java.util.List;

/**
 * Which FreeBSD is emulated.
 *
 * @param version major version
 */
public record FreeBsdProfile(int version) {
    /** Default first. */
    public static final List<String> NAMES = List.of("13", "12");

    /** The profile of this name; empty for the default. */
    public static FreeBsdProfile named(String name) {
        String wanted = name.isEmpty() ? NAMES.get(0) : name;
        if (!NAMES.contains(wanted)) {
            throw new IllegalArgumentException(
                    "no FreeBSD profile '" + name + "'; there are " + String.join(", ", NAMES));
        }
        return new FreeBsdProfile(Integer.parseInt(wanted));
    }

    /** {@code __FreeBSD_version}. */
    public int freebsdVersion() {
        return version < 13 ? 1201000 : 1301000;
    }

    /** What sets it apart. */
    public List<String> about() {
        return List.of(
                "FreeBSD " + version + ", built with INVARIANTS and WITNESS.",
                wakesStype()
                        ? "A process that ends wakes the sleepers on its p_stype, too."
                        : "A process that ends wakes the sleepers on its handle, and not those on"
                                + " p_stype.");
    }

    /**
     * Whether an ending process wakes the sleepers on its {@code p_stype}: a field that 13 no
     * longer has.
     */
    public boolean wakesStype() {
        return version < 13;
    }
}
