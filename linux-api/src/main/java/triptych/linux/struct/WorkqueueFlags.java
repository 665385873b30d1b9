package triptych.linux.struct;

import triptych.core.routine.Symbol;

/** {@code WQ_*} and {@code WORK_BUSY_*}. */
public interface WorkqueueFlags {
    /** Items run in softirq context, where nobody sleeps. */
    @Symbol(header = "linux/workqueue.h")
    int WQ_BH = 1 << 0;

    /** Items run on any processor; the limit counts all of them. */
    @Symbol(header = "linux/workqueue.h")
    int WQ_UNBOUND = 1 << 1;

    @Symbol(header = "linux/workqueue.h")
    int WQ_FREEZABLE = 1 << 2;

    /** There is always a thread for it. */
    @Symbol(header = "linux/workqueue.h")
    int WQ_MEM_RECLAIM = 1 << 3;

    @Symbol(header = "linux/workqueue.h")
    int WQ_HIGHPRI = 1 << 4;

    @Symbol(header = "linux/workqueue.h")
    int WQ_CPU_INTENSIVE = 1 << 5;

    @Symbol(header = "linux/workqueue.h")
    int WQ_SYSFS = 1 << 6;

    @Symbol(header = "linux/workqueue.h")
    int WQ_POWER_EFFICIENT = 1 << 7;

    /** The largest {@code max_active}. */
    @Symbol(header = "linux/workqueue.h")
    int WQ_MAX_ACTIVE = 512;

    /** What {@code max_active} 0 means. */
    @Symbol(header = "linux/workqueue.h")
    int WQ_DFL_ACTIVE = WQ_MAX_ACTIVE / 2;

    @Symbol(header = "linux/workqueue.h")
    int WORK_BUSY_PENDING = 1 << 0;

    @Symbol(header = "linux/workqueue.h")
    int WORK_BUSY_RUNNING = 1 << 1;
}
