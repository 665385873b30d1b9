#ifndef _SYS_ERRNO_H_
#define _SYS_ERRNO_H_

#define	ESUCCESS	0
#define	ESRCH		3
#define	EINTR		4
#define	ENOMEM		12
#define	EBUSY		16
#define	EINVAL		22
#define	EWOULDBLOCK	35
#define	ENOTSUP		99
#define	ERESTART	(-1)

#endif
