#ifndef _LINUX_SCHED_TYPES_H
#define _LINUX_SCHED_TYPES_H

struct sched_param {
	int	sched_priority;
};
#define MAX_RT_PRIO	100
#define SCHED_NORMAL	0
#define SCHED_FIFO	1
#define SCHED_RR	2

#endif
