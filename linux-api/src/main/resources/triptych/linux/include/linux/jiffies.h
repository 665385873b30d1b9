#ifndef _LINUX_JIFFIES_H
#define _LINUX_JIFFIES_H

#include <linux/types.h>
#include <asm/param.h>
#include <vdso/time64.h>

TRIPTYCH_VARIABLE(volatile unsigned long, jiffies);
u64 get_jiffies_64(void);
#define MAX_JIFFY_OFFSET	((long)(~0UL >> 2) - 1)

#define time_after(a, b)	((long)((b) - (a)) < 0)
#define time_before(a, b)	time_after(b, a)
#define time_after_eq(a, b)	((long)((a) - (b)) >= 0)
#define time_before_eq(a, b)	time_after_eq(b, a)
#define time_in_range(a, b, c)	(time_after_eq(a, b) && time_before_eq(a, c))
#define time_is_before_jiffies(a)	time_after(jiffies, a)
#define time_is_after_jiffies(a)	time_before(jiffies, a)

unsigned long msecs_to_jiffies(unsigned int m);
unsigned long usecs_to_jiffies(unsigned int u);
unsigned int jiffies_to_msecs(unsigned long j);
unsigned int jiffies_to_usecs(unsigned long j);
#define round_jiffies(j)	(((j) + HZ - 1) / HZ * HZ)
#define round_jiffies_relative(j)	(((j) + HZ - 1) / HZ * HZ)

#endif
