#ifndef _LINUX_TIMEKEEPING_H
#define _LINUX_TIMEKEEPING_H

#include <linux/time.h>

/* All clocks count from boot, in steps of a jiffy. */
static inline u64 ktime_get_ns(void) { return get_jiffies_64() * (NSEC_PER_SEC / HZ); }
static inline ktime_t ktime_get(void) { return ktime_get_ns(); }
#define ktime_get_real_ns()	ktime_get_ns()
#define ktime_get_boottime_ns()	ktime_get_ns()
#define ktime_get_raw_ns()	ktime_get_ns()
#define ktime_get_mono_fast_ns()	ktime_get_ns()
#define ktime_get_real()	ktime_get()
#define ktime_get_boottime()	ktime_get()
#define ktime_get_raw()		ktime_get()
static inline time64_t ktime_get_seconds(void) { return ktime_get_ns() / NSEC_PER_SEC; }
#define ktime_get_real_seconds()	ktime_get_seconds()
#define ktime_get_boottime_seconds()	ktime_get_seconds()
static inline void ktime_get_ts64(struct timespec64 *ts)
{
	u64 now = ktime_get_ns();

	ts->tv_sec = now / NSEC_PER_SEC;
	ts->tv_nsec = now % NSEC_PER_SEC;
}
#define ktime_get_real_ts64(ts)		ktime_get_ts64(ts)
#define ktime_get_coarse_real_ts64(ts)	ktime_get_ts64(ts)
#define ktime_get_boottime_ts64(ts)	ktime_get_ts64(ts)

#endif
