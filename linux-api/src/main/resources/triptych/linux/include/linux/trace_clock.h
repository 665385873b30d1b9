#ifndef _LINUX_TRACE_CLOCK_H
#define _LINUX_TRACE_CLOCK_H

#include <linux/delay.h>
#include <linux/ktime.h>

/* Each look takes time, or who waits by looking would wait for ever. */
static inline u64 trace_clock_local(void)
{
	ndelay(1);
	return ktime_get_ns();
}
#define trace_clock()		trace_clock_local()
#define trace_clock_global()	trace_clock_local()

#endif
