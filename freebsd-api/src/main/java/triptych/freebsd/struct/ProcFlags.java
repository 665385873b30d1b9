package triptych.freebsd.struct;

import triptych.core.routine.Symbol;

/** Bits and states of processes and threads that a module can look at. */
public interface ProcFlags {
    /** {@code p_flag}: a kernel process. */
    @Symbol(header = "sys/proc.h")
    int P_KPROC = 0x4;

    /** {@code p_flag}: has had more than one thread. */
    @Symbol(header = "sys/proc.h")
    int P_HADTHREADS = 0x80;

    /** {@code p_flag}: a process of the system; signals to groups pass it by. */
    @Symbol(header = "sys/proc.h")
    int P_SYSTEM = 0x200;

    /** {@code p_flag}: works on exiting. */
    @Symbol(header = "sys/proc.h")
    int P_WEXIT = 0x2000;

    /** {@code td_flags}: somebody wants this kernel thread to suspend itself. */
    @Symbol(header = "sys/proc.h")
    int TDF_KTH_SUSP = 0x100;

    /** {@code td_pflags}: a kernel thread. */
    @Symbol(header = "sys/proc.h")
    int TDP_KTHREAD = 0x200000;

    @Symbol(header = "sys/proc.h")
    int PRS_NEW = 0;

    @Symbol(header = "sys/proc.h")
    int PRS_NORMAL = 1;

    @Symbol(header = "sys/proc.h")
    int PRS_ZOMBIE = 2;

    /** The longest {@code p_comm} and {@code td_name}. */
    @Symbol(header = "sys/param.h")
    int MAXCOMLEN = 19;
}
