package triptych.linux.dialect;

import java.util.List;
import triptych.core.event.Site;
import triptych.linux.struct.TaskStruct;

/** Sleeping where it is forbidden: R1, R2, R3 of the catalogue. */
public final class AtomicTexts {
    private AtomicTexts() {}

    /** R1. The line of the check in the kernel's own source is not known here. */
    public static String invalidContext(String file, TaskStruct task, List<String> heldLocks) {
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
                + ", expected: 0"
                + lines(heldLocks)
                + disabledAt(task);
    }

    /** {@code cant_sleep}. */
    public static String assumingAtomic(Site site, TaskStruct task) {
        return "BUG: assuming atomic context at "
                + site
                + "\nin_atomic(): 0, irqs_disabled(): 0, pid: "
                + task.pidNumber()
                + ", name: "
                + task.comm();
    }

    /** R2; the count includes the 1 of {@code schedule} itself. */
    public static String scheduling(TaskStruct task, List<String> heldLocks) {
        return String.format(
                        "BUG: scheduling while atomic: %s/%d/0x%08x",
                        task.comm(), task.pidNumber(), task.preemptCount() + 1)
                + lines(heldLocks)
                + disabledAt(task);
    }

    private static String lines(List<String> heldLocks) {
        return heldLocks.isEmpty() ? "" : "\n" + String.join("\n", heldLocks);
    }

    private static String disabledAt(TaskStruct task) {
        return task.preemptCount() == 0
                ? ""
                : "\nPreemption disabled at:\n" + task.preemptionDisabledAt();
    }

    /** {@code WARN_ON_ONCE(in_hardirq())} of {@code local_bh_enable}. */
    public static String bottomHalvesInHardirq(TaskStruct task) {
        return "WARNING: CPU: 0 PID: "
                + task.pidNumber()
                + " at kernel/softirq.c __local_bh_enable_ip";
    }

    /** R3. */
    public static String notRunning(int state, Site setAt) {
        return "do not call blocking ops when !TASK_RUNNING; state="
                + Integer.toHexString(state)
                + " set at [<"
                + setAt
                + ">]";
    }
}
