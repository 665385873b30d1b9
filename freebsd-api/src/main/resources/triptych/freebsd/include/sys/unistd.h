#ifndef _SYS_UNISTD_H_
#define _SYS_UNISTD_H_

#define	RFFDG		(1 << 2)
#define	RFPROC		(1 << 4)
#define	RFMEM		(1 << 5)
#define	RFNOWAIT	(1 << 6)
#define	RFCFDG		(1 << 12)
#define	RFSTOPPED	(1 << 17)
#define	RFHIGHPID	(1 << 18)

#endif
