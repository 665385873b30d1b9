package triptych.linux.kernel;

import java.util.List;

/** Which Linux is emulated, by the name of a release. */
public record LinuxProfile(String name) {
    /** Default first. 5.15 stands for kernels before {@code kthread_stop} set a notification. */
    public static final List<String> NAMES = List.of("6.12", "5.15");

    /**
     * The kernel that the patch of 2 January 2004 was written for; a personality of its own has it.
     */
    public static final LinuxProfile OF_THE_PATCH = new LinuxProfile("2.6.0");

    /** The profile of this name; empty for the default. */
    public static LinuxProfile named(String name) {
        String wanted = name.isEmpty() ? NAMES.get(0) : name;
        if (!NAMES.contains(wanted)) {
            throw new IllegalArgumentException(
                    "no Linux profile '" + name + "'; there are " + String.join(", ", NAMES));
        }
        return new LinuxProfile(wanted);
    }

    /** What sets it apart. */
    public List<String> about() {
        return List.of(
                "Linux " + name + ", built with the usual debugging options.",
                stopNotifies()
                        ? "kthread_stop makes signal_pending true for ever, and so ends"
                                + " interruptible waits."
                        : "kthread_stop is no signal: an interruptible wait for a condition goes"
                                + " on.");
    }

    /** Whether kernel threads are made by a daemon of their own. */
    boolean hasKthreadd() {
        return !equals(OF_THE_PATCH);
    }

    /** Whether {@code kthread_stop} makes {@code signal_pending} true for ever. */
    public boolean stopNotifies() {
        return name.equals("6.12");
    }
}
