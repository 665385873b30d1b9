#ifndef _UAPI_ASM_GENERIC_IOCTL_H
#define _UAPI_ASM_GENERIC_IOCTL_H

/* A command: number, type, size of the argument, direction. */
#define _IOC_NONE	0U
#define _IOC_WRITE	1U
#define _IOC_READ	2U
#define _IOC(dir, type, nr, size)					\
	(((dir) << 30) | ((type) << 8) | (nr) | ((unsigned int)(size) << 16))
#define _IO(type, nr)		_IOC(_IOC_NONE, (type), (nr), 0)
#define _IOR(type, nr, size)	_IOC(_IOC_READ, (type), (nr), sizeof(size))
#define _IOW(type, nr, size)	_IOC(_IOC_WRITE, (type), (nr), sizeof(size))
#define _IOWR(type, nr, size)	_IOC(_IOC_READ | _IOC_WRITE, (type), (nr), sizeof(size))
#define _IOC_DIR(cmd)		(((cmd) >> 30) & 3U)
#define _IOC_TYPE(cmd)		(((cmd) >> 8) & 0xffU)
#define _IOC_NR(cmd)		((cmd) & 0xffU)
#define _IOC_SIZE(cmd)		(((cmd) >> 16) & 0x3fffU)

#endif
