package triptych.linux.kernel;

import triptych.core.routine.KernelText;
import triptych.core.thread.SimThread;
import triptych.linux.dialect.AtomicTexts;
import triptych.linux.dialect.LockdepTexts;
import triptych.linux.struct.TaskStruct;

/**
 * {@code preempt_count}: how deep a task is in what keeps it on its processor, one group of bits
 * for each kind. Only the task itself, or what runs over it, changes it.
 */
@KernelText
public final class PreemptCount {
    /** Of a spinlock or {@code preempt_disable}. */
    public static final int PREEMPT = 0x1;

    /** Of a softirq that is served. */
    public static final int SOFTIRQ = 0x100;

    /** Of {@code local_bh_disable}. */
    public static final int SOFTIRQ_DISABLE = 0x200;

    /** Of the handler of an interrupt. */
    public static final int HARDIRQ = 0x10000;

    private static final int SOFTIRQ_MASK = 0xff00;
    private static final int HARDIRQ_MASK = 0xf0000;
    private static final int NMI_MASK = 0xf00000;

    private final LinuxKernel kernel;
    private boolean bottomHalvesReported;

    PreemptCount(LinuxKernel kernel) {
        this.kernel = kernel;
    }

    public static boolean isInSoftirq(int count) {
        return (count & SOFTIRQ_MASK) != 0;
    }

    public static boolean isInHardirq(int count) {
        return (count & HARDIRQ_MASK) != 0;
    }

    /** A handler, or bottom halves are off. */
    public static boolean isInInterrupt(int count) {
        return (count & (SOFTIRQ_MASK | HARDIRQ_MASK | NMI_MASK)) != 0;
    }

    /** No handler: the code of the task itself, be it atomic. */
    public static boolean isInTask(int count) {
        return (count & (SOFTIRQ | HARDIRQ_MASK | NMI_MASK)) == 0;
    }

    /** {@code preempt_count()}. */
    public int of(SimThread sim) {
        return kernel.tasks().of(sim).preemptCount();
    }

    public void add(SimThread sim, int count) {
        TaskStruct task = kernel.tasks().of(sim);
        if (task.preemptCount() == 0) {
            task.setPreemptionDisabledAt(kernel.machine().callSite());
        }
        task.addPreemptCount(count);
    }

    /** {@code local_bh_enable}. */
    public void enableBottomHalves(SimThread sim) {
        if (isInHardirq(of(sim)) && !bottomHalvesReported) {
            bottomHalvesReported = true;
            kernel.warn(
                    "bottom-halves-in-hardirq",
                    AtomicTexts.bottomHalvesInHardirq(kernel.tasks().of(sim)));
        }
        sub(sim, SOFTIRQ_DISABLE);
    }

    /** More than was added is told and not done. */
    public void sub(SimThread sim, int count) {
        TaskStruct task = kernel.tasks().of(sim);
        if (count > task.preemptCount()) {
            kernel.locks()
                    .lockdep()
                    .warnOnce(
                            "preempt-count-underflow",
                            LockdepTexts.warnOn("val > preempt_count()"));
            return;
        }
        task.addPreemptCount(-count);
    }
}
