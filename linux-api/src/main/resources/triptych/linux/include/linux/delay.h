#ifndef _LINUX_DELAY_H
#define _LINUX_DELAY_H

#include <linux/types.h>
#include <linux/jiffies.h>
#include <linux/sched.h>

void msleep(unsigned int msecs);
unsigned long triptych_msleep_interruptible(unsigned int msecs) TRIPTYCH_NAME("msleep_interruptible");
#define msleep_interruptible	triptych_msleep_interruptible
void ssleep(unsigned int seconds);
void usleep_range(unsigned long min, unsigned long max);
void usleep_idle_range(unsigned long min, unsigned long max);
void fsleep(unsigned long usecs);
void udelay(unsigned long usecs);
void ndelay(unsigned long nsecs);
void mdelay(unsigned long msecs);

#endif
