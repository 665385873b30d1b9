#ifndef _LINUX_TIME64_H
#define _LINUX_TIME64_H

#include <linux/types.h>
#include <vdso/time64.h>

struct timespec64 {
	time64_t	tv_sec;
	long		tv_nsec;
};

#endif
