package triptych.csource.access;

import java.util.Locale;

/** Where C code can be preempted, beside its calls of the kernel. */
public enum Granularity {
    /** Nowhere. What lies between two calls happens at once. */
    CALL,
    /** Before accesses to memory that two threads touch and one writes. */
    AUTO,
    /** Before every access to memory that is not the thread's own stack. */
    ACCESS;

    /** As in {@code --granularity access}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
