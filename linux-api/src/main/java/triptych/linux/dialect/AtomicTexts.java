package triptych.linux.dialect;

import triptych.linux.struct.TaskStruct;

/** Sleeping where it is forbidden: R1, R2, R3 of the catalogue. */
public final class AtomicTexts {
    private AtomicTexts() {}

    /** R1. The line of the check in the kernel's own source is not known here. */
    public static String invalidContext(String file, TaskStruct task) {
        return "BUG: sleeping function called from invalid context at "
                + file
                + "\nin_atomic(): "
                + (task.preemptCount() != 0 ? 1 : 0)
                + ", irqs_disabled(): "
                + (task.irqsOff() != 0 ? 1 : 0)
                + ", non_block: 0, pid: "
                + task.pidNumber()
                + ", name: "
                + task.comm()
                + "\npreempt_count: "
                + Integer.toHexString(task.preemptCount())
                + ", expected: 0";
    }

    /** R2; the count includes the 1 of {@code schedule} itself. */
    public static String scheduling(TaskStruct task) {
        return String.format(
                "BUG: scheduling while atomic: %s/%d/0x%08x",
                task.comm(), task.pidNumber(), task.preemptCount() + 1);
    }

    /** R3. */
    public static String notRunning(int state) {
        return "do not call blocking ops when !TASK_RUNNING; state=" + Integer.toHexString(state);
    }
}
