package triptych.linux.dialect;

import triptych.linux.struct.TaskStruct;

/** Sleeping where it is forbidden, in the words of Linux 2.6.0: R16 of the catalogue. */
public final class OldAtomicTexts {
    /** Of {@code schedule} itself. */
    public static final String SCHEDULING = "bad: scheduling while atomic!";

    private OldAtomicTexts() {}

    /** The line of the check in the kernel's own source is not known here. */
    public static String invalidContext(String file, TaskStruct task) {
        return "Debug: sleeping function called from invalid context at "
                + file
                + "\nin_atomic():"
                + (task.preemptCount() != 0 ? 1 : 0)
                + ", irqs_disabled():"
                + (task.irqsOff() != 0 ? 1 : 0);
    }
}
