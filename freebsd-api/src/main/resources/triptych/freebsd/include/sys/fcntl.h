#ifndef _SYS_FCNTL_H_
#define _SYS_FCNTL_H_

#define	O_RDONLY	0x0000
#define	O_WRONLY	0x0001
#define	O_RDWR		0x0002
#define	O_NONBLOCK	0x0004
#define	FREAD		0x0001
#define	FWRITE		0x0002
#define	FNONBLOCK	O_NONBLOCK
#define	IO_NDELAY	FNONBLOCK

#endif
