package triptych.linux.struct;

import triptych.core.routine.Symbol;

/** Error numbers; routines return them negative. */
public interface Errno {
    @Symbol(header = "linux/errno.h")
    int EPERM = 1;

    @Symbol(header = "linux/errno.h")
    int ENOENT = 2;

    @Symbol(header = "linux/errno.h")
    int ESRCH = 3;

    @Symbol(header = "linux/errno.h")
    int EINTR = 4;

    @Symbol(header = "linux/errno.h")
    int EIO = 5;

    @Symbol(header = "linux/errno.h")
    int ECHILD = 10;

    @Symbol(header = "linux/errno.h")
    int EAGAIN = 11;

    /** The same number as {@link #EAGAIN}. */
    @Symbol(header = "linux/errno.h")
    int EWOULDBLOCK = EAGAIN;

    /** What is wanted may be there later. */
    @Symbol(header = "linux/errno.h")
    int EPROBE_DEFER = 517;

    /** No such command. */
    @Symbol(header = "linux/errno.h")
    int ENOTTY = 25;

    @Symbol(header = "linux/errno.h")
    int ENOMEM = 12;

    @Symbol(header = "linux/errno.h")
    int EFAULT = 14;

    @Symbol(header = "linux/errno.h")
    int EBUSY = 16;

    @Symbol(header = "linux/errno.h")
    int EEXIST = 17;

    @Symbol(header = "linux/errno.h")
    int ENODEV = 19;

    @Symbol(header = "linux/errno.h")
    int EINVAL = 22;

    @Symbol(header = "linux/errno.h")
    int ENOSPC = 28;

    @Symbol(header = "linux/errno.h")
    int ENOSYS = 38;

    @Symbol(header = "linux/errno.h")
    int ETIME = 62;

    /** Internal to the kernel: a wait was interrupted. */
    @Symbol(header = "linux/errno.h")
    int ERESTARTSYS = 512;
}
