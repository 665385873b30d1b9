#ifndef _SYS_SLEEPQUEUE_H_
#define _SYS_SLEEPQUEUE_H_

#include <sys/types.h>

struct lock_object;
struct sleepqueue;
struct thread;

#define	SLEEPQ_TYPE		0x0ff
#define	SLEEPQ_SLEEP		0x00
#define	SLEEPQ_CONDVAR		0x01
#define	SLEEPQ_PAUSE		0x02
#define	SLEEPQ_SX		0x03
#define	SLEEPQ_LK		0x04
#define	SLEEPQ_INTERRUPTIBLE	0x100

void	sleepq_lock(void *wchan);
void	sleepq_release(void *wchan);
struct sleepqueue	*sleepq_lookup(void *wchan);
void	sleepq_add(void *wchan, struct lock_object *lock, const char *wmesg,
	    int flags, int queue);
void	sleepq_set_timeout_sbt(void *wchan, sbintime_t sbt, sbintime_t pr,
	    int flags);
void	sleepq_wait(void *wchan, int pri);
int	sleepq_wait_sig(void *wchan, int pri);
int	sleepq_timedwait(void *wchan, int pri);
int	sleepq_timedwait_sig(void *wchan, int pri);
int	sleepq_signal(void *wchan, int flags, int pri, int queue);
int	sleepq_broadcast(void *wchan, int flags, int pri, int queue);

#endif
