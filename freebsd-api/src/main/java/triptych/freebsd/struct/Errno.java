package triptych.freebsd.struct;

import triptych.core.routine.Symbol;

/** Error numbers; FreeBSD's kernel routines return them positive. */
public interface Errno {
    @Symbol(header = "sys/errno.h")
    int EPERM = 1;

    @Symbol(header = "sys/errno.h")
    int ENOENT = 2;

    @Symbol(header = "sys/errno.h")
    int ESRCH = 3;

    @Symbol(header = "sys/errno.h")
    int EINTR = 4;

    @Symbol(header = "sys/errno.h")
    int EIO = 5;

    @Symbol(header = "sys/errno.h")
    int ENXIO = 6;

    @Symbol(header = "sys/errno.h")
    int ENOEXEC = 8;

    @Symbol(header = "sys/errno.h")
    int EBADF = 9;

    @Symbol(header = "sys/errno.h")
    int ENOMEM = 12;

    @Symbol(header = "sys/errno.h")
    int EFAULT = 14;

    @Symbol(header = "sys/errno.h")
    int EBUSY = 16;

    @Symbol(header = "sys/errno.h")
    int EEXIST = 17;

    @Symbol(header = "sys/errno.h")
    int ENODEV = 19;

    @Symbol(header = "sys/errno.h")
    int EINVAL = 22;

    @Symbol(header = "sys/errno.h")
    int ENFILE = 23;

    @Symbol(header = "sys/errno.h")
    int ENOTTY = 25;

    @Symbol(header = "sys/errno.h")
    int ENOSPC = 28;

    @Symbol(header = "sys/errno.h")
    int EPIPE = 32;

    @Symbol(header = "sys/errno.h")
    int EAGAIN = 35;

    /** The same number as {@link #EAGAIN}: a time limit has passed. */
    @Symbol(header = "sys/errno.h")
    int EWOULDBLOCK = EAGAIN;

    @Symbol(header = "sys/errno.h")
    int EOPNOTSUPP = 45;

    @Symbol(header = "sys/errno.h")
    int ENAMETOOLONG = 63;

    /** A signal ended the sleep, and the system call is to be started again. */
    @Symbol(header = "sys/errno.h")
    int ERESTART = -1;

    @Symbol(header = "sys/errno.h")
    int ENOSYS = 78;
}
