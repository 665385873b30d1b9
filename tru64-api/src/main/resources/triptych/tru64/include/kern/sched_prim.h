#ifndef _KERN_SCHED_PRIM_H_
#define _KERN_SCHED_PRIM_H_

#include <kern/thread.h>
#include <kern/lock.h>

#define	THREAD_AWAKENED		0
#define	THREAD_TIMED_OUT	1
#define	THREAD_INTERRUPTED	2
#define	THREAD_SHOULD_TERMINATE	3
#define	THREAD_RESTART		4

typedef void	*event_t;

/* An event is an address; Mach has it as a pointer, Tru64 as a number. */
#ifdef MACH_KERNEL
typedef event_t		triptych_event_t;
#else
typedef vm_offset_t	triptych_event_t;
#endif

void	assert_wait_mesg(triptych_event_t event, boolean_t interruptible,
	    char *message);
void	assert_wait_mesg_timo(triptych_event_t event, boolean_t interruptible,
	    char *message, int ticks);
void	assert_wait(triptych_event_t event, boolean_t interruptible);
void	thread_block(void);
void	thread_wakeup(triptych_event_t event);
void	thread_wakeup_one(triptych_event_t event);
int	thread_wakeup_prim(triptych_event_t event, boolean_t one_thread,
	    int result);
void	thread_wakeup_with_result(triptych_event_t event, int result);
void	clear_wait(thread_t thread, int result, boolean_t interrupt_only);
void	thread_set_timeout(int timeout_interval);
void	thread_sleep(triptych_event_t event, simple_lock_t lock,
	    boolean_t interruptible);

#ifdef MACH_KERNEL
/* Mach's own say whether they have woken anybody; a block names what follows. */
#define	thread_wakeup(event)						\
	thread_wakeup_prim((event), FALSE, THREAD_AWAKENED)
#define	thread_wakeup_one(event)					\
	thread_wakeup_prim((event), TRUE, THREAD_AWAKENED)
#define	thread_block(...)	thread_block()
#endif

#endif
