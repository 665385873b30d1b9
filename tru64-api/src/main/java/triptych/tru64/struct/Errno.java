package triptych.tru64.struct;

import triptych.core.routine.Symbol;

/** Error numbers. */
public interface Errno {
    @Symbol(header = "sys/errno.h")
    int ESUCCESS = 0;

    @Symbol(header = "sys/errno.h")
    int ESRCH = 3;

    @Symbol(header = "sys/errno.h")
    int EINTR = 4;

    @Symbol(header = "sys/errno.h")
    int ENOMEM = 12;

    @Symbol(header = "sys/errno.h")
    int EBUSY = 16;

    @Symbol(header = "sys/errno.h")
    int EINVAL = 22;

    @Symbol(header = "sys/errno.h")
    int EWOULDBLOCK = 35;

    @Symbol(header = "sys/errno.h")
    int ENOTSUP = 99;

    /** Internal to the kernel: the call is to begin anew. */
    @Symbol(header = "sys/errno.h")
    int ERESTART = -1;
}
