#ifndef _SYS_ERRNO_H_
#define _SYS_ERRNO_H_

#define	EPERM		1
#define	ENOENT		2
#define	ESRCH		3
#define	EINTR		4
#define	EIO		5
#define	ENXIO		6
#define	E2BIG		7
#define	ENOEXEC		8
#define	EBADF		9
#define	ENOMEM		12
#define	EACCES		13
#define	EFAULT		14
#define	EBUSY		16
#define	EEXIST		17
#define	ENODEV		19
#define	EINVAL		22
#define	ENFILE		23
#define	ENOTTY		25
#define	ENOSPC		28
#define	EPIPE		32
#define	EAGAIN		35
#define	EWOULDBLOCK	EAGAIN
#define	EOPNOTSUPP	45
#define	EALREADY	37
#define	ETIMEDOUT	60
#define	ENAMETOOLONG	63
#define	ENOSYS		78
#define	ENOTEMPTY	66
#define	ECANCELED	85
#define	ERESTART	(-1)
#define	ENOIOCTL	(-3)

#endif
