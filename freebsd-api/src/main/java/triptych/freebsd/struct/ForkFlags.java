package triptych.freebsd.struct;

import triptych.core.routine.Symbol;

/** Flags for starting threads and processes. */
public interface ForkFlags {
    @Symbol(header = "sys/unistd.h")
    int RFFDG = 1 << 2;

    @Symbol(header = "sys/unistd.h")
    int RFPROC = 1 << 4;

    @Symbol(header = "sys/unistd.h")
    int RFMEM = 1 << 5;

    @Symbol(header = "sys/unistd.h")
    int RFNOWAIT = 1 << 6;

    @Symbol(header = "sys/unistd.h")
    int RFCFDG = 1 << 12;

    /** The new thread is left off the run queue until {@code sched_add}. */
    @Symbol(header = "sys/unistd.h")
    int RFSTOPPED = 1 << 17;

    @Symbol(header = "sys/unistd.h")
    int RFHIGHPID = 1 << 18;
}
