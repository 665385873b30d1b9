#ifndef _SYS__UNRHDR_H_
#define _SYS__UNRHDR_H_

#include <sys/queue.h>

struct mtx;
struct unr;

struct unrhdr {
	TAILQ_HEAD(unrhd, unr)	 head;
	u_int			 low;
	u_int			 high;
	u_int			 first;
	u_int			 last;
	u_int			 busy;
	u_int			 alloc;
	struct mtx		*mtx;
	TAILQ_HEAD(unrfr, unr)	 ppfree;
};

#endif
