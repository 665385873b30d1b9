package triptych.linux.struct;

import triptych.core.routine.Symbol;

/** {@code TASK_*}: bits of a task's state. */
public interface TaskState {
    @Symbol(header = "linux/sched.h")
    int TASK_RUNNING = 0x0000;

    @Symbol(header = "linux/sched.h")
    int TASK_INTERRUPTIBLE = 0x0001;

    @Symbol(header = "linux/sched.h")
    int TASK_UNINTERRUPTIBLE = 0x0002;

    @Symbol(header = "linux/sched.h")
    int TASK_PARKED = 0x0040;

    @Symbol(header = "linux/sched.h")
    int TASK_DEAD = 0x0080;

    @Symbol(header = "linux/sched.h")
    int TASK_WAKEKILL = 0x0100;

    @Symbol(header = "linux/sched.h")
    int TASK_KILLABLE = TASK_WAKEKILL | TASK_UNINTERRUPTIBLE;

    @Symbol(header = "linux/sched.h")
    int TASK_NOLOAD = 0x0400;

    @Symbol(header = "linux/sched.h")
    int TASK_IDLE = TASK_UNINTERRUPTIBLE | TASK_NOLOAD;

    @Symbol(header = "linux/sched.h")
    int TASK_NEW = 0x0800;

    /** Whom an ordinary wake-up reaches. */
    @Symbol(header = "linux/sched.h")
    int TASK_NORMAL = TASK_INTERRUPTIBLE | TASK_UNINTERRUPTIBLE;
}
