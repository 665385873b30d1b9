#ifndef _SYS_RANDOM_H_
#define _SYS_RANDOM_H_

#include <sys/types.h>

enum random_entropy_source {
	RANDOM_CACHED,
	RANDOM_PURE_RNDTEST
};

void	random_harvest_queue(const void *entropy, u_int size,
	    enum random_entropy_source origin);

#endif
