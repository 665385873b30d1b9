package triptych.linux.struct;

import triptych.core.routine.Symbol;

/** {@code PF_*} and sizes of {@code struct task_struct}. */
public interface TaskFlags {
    /** The freezer leaves it alone. */
    @Symbol(header = "linux/sched.h")
    int PF_NOFREEZE = 0x00008000;

    /** A kernel thread. */
    @Symbol(header = "linux/sched.h")
    int PF_KTHREAD = 0x00200000;

    /** Users cannot move it to other processors. */
    @Symbol(header = "linux/sched.h")
    int PF_NO_SETAFFINITY = 0x04000000;

    /** Bytes of a name, with the final NUL. */
    @Symbol(header = "linux/sched.h")
    int TASK_COMM_LEN = 16;
}
