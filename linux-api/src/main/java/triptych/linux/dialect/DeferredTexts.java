package triptych.linux.dialect;

import triptych.linux.struct.TaskStruct;

/** Timers, work and interrupts: R11, R13, R15 of the catalogue, and what the timer code prints. */
public final class DeferredTexts {
    private DeferredTexts() {}

    /** R15, of a place in the kernel's own source. */
    public static String warningAt(TaskStruct task, String place) {
        return "WARNING: CPU: 0 PID: " + task.pidNumber() + " at " + place;
    }

    /** R11, of an object that is initialised while it is in use. */
    public static String initOfActive(long address, String type, String function) {
        return String.format(
                "ODEBUG: init active (active state 0) object: %016x object type: %s hint: %s",
                address, type, function);
    }

    /** A timer's function has changed {@code preempt_count}. */
    public static String timerLeak(String function, int before, int after) {
        return String.format("timer: %s preempt leak: %08x -> %08x", function, before, after);
    }

    /** R13. */
    public static String workLeak(TaskStruct task, int locksBefore, int locksAfter, String work) {
        return String.format(
                "BUG: workqueue leaked atomic, lock or RCU: %s[%d]\n"
                        + "     preempt=0x%08x lock=%d->%d RCU=0->0 workfn=%s",
                task.comm(), task.pidNumber(), task.preemptCount(), locksBefore, locksAfter, work);
    }

    public static String nameTooLong(String name) {
        return "workqueue: name exceeds WQ_NAME_LEN. Truncating to: " + name;
    }

    public static String outOfRange(int maxActive, String name, int most) {
        return String.format(
                "workqueue: max_active %d requested for %s is out of range, clamping between 1 and %d",
                maxActive, name, most);
    }

    public static String unbalancedEnable(int irq) {
        return "Unbalanced enable for IRQ " + irq;
    }

    public static String alreadyFree(int irq) {
        return "Trying to free already-free IRQ " + irq;
    }

    /** A handler has asked for a thread that its line does not have. */
    public static String noThread(int irq, String name) {
        return "IRQ "
                + irq
                + " device "
                + name
                + " returned IRQ_WAKE_THREAD but no thread function available.";
    }
}
