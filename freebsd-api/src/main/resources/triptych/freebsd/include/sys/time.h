#ifndef _SYS_TIME_H_
#define _SYS_TIME_H_

#include <sys/types.h>
#include <triptych/layout.h>

struct timeval {
	time_t	tv_sec;
	long	tv_usec;
};

struct bintime {
	time_t		sec;
	uint64_t	frac;		/* of a second, in 2^-64 */
};

void	binuptime(struct bintime *bt);

time_t	triptych_time_uptime(void) TRIPTYCH_NAME("time_uptime");
#define	time_uptime	triptych_time_uptime()

#endif
