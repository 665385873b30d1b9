#ifndef _SYS_DISK_H_
#define _SYS_DISK_H_

#include <sys/ioccom.h>

struct thread;

#define	DIOCSKERNELDUMP	_IOW('d', 145, unsigned int)

int	clear_dumper(struct thread *td);

#endif
