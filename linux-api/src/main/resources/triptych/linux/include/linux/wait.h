#ifndef _LINUX_WAIT_H
#define _LINUX_WAIT_H

#include <linux/types.h>
#include <linux/list.h>
#include <linux/sched.h>
#include <linux/spinlock.h>

#define WQ_FLAG_EXCLUSIVE	0x01
#define WQ_FLAG_WOKEN		0x02
#define WQ_FLAG_PRIORITY	0x10

struct wait_queue_entry;
typedef int (*wait_queue_func_t)(struct wait_queue_entry *wq_entry,
	unsigned int mode, int flags, void *key);
int default_wake_function(struct wait_queue_entry *wq_entry, unsigned int mode,
	int flags, void *key);
int autoremove_wake_function(struct wait_queue_entry *wq_entry, unsigned int mode,
	int flags, void *key);
int woken_wake_function(struct wait_queue_entry *wq_entry, unsigned int mode,
	int flags, void *key);

typedef struct wait_queue_entry {
	struct triptych_object	 object;
	unsigned int		 flags;
	void			*private;
	wait_queue_func_t	 func;
	struct list_head	 entry;
} wait_queue_entry_t;
typedef wait_queue_entry_t wait_queue_t;
TRIPTYCH_OBJECT_STRUCT(wait_queue_entry);
TRIPTYCH_FIELD(wait_queue_entry, flags);
TRIPTYCH_FIELD(wait_queue_entry, private);
TRIPTYCH_FIELD(wait_queue_entry, func);

typedef struct wait_queue_head {
	struct triptych_object	 object;
	struct list_head	 head;
} wait_queue_head_t;
TRIPTYCH_OBJECT_STRUCT(wait_queue_head);

#define __WAIT_QUEUE_HEAD_INITIALIZER(name)	{ .object = TRIPTYCH_OBJECT(#name) }
#define DECLARE_WAIT_QUEUE_HEAD(name)					\
	struct wait_queue_head name = __WAIT_QUEUE_HEAD_INITIALIZER(name)
#define DECLARE_WAIT_QUEUE_HEAD_ONSTACK(name)				\
	struct wait_queue_head name; init_waitqueue_head(&name)
#define __WAIT_QUEUE_HEAD_INIT_ONSTACK(name)				\
	(*({ init_waitqueue_head(&name); &name; }))

void triptych_init_waitqueue_head(struct wait_queue_head *wq_head)
	TRIPTYCH_NAME("init_waitqueue_head");
#define init_waitqueue_head(wq)						\
	do { triptych_name(wq, #wq); triptych_init_waitqueue_head(wq); } while (0)
void triptych_init_wait_entry(struct wait_queue_entry *wq_entry, int flags)
	TRIPTYCH_NAME("init_wait_entry");
void triptych_init_wait(struct wait_queue_entry *wq_entry) TRIPTYCH_NAME("init_wait");
void init_waitqueue_entry(struct wait_queue_entry *wq_entry, struct task_struct *p);
void init_waitqueue_func_entry(struct wait_queue_entry *wq_entry, wait_queue_func_t func);
#define init_wait_entry(entry, flags)					\
	do { (entry)->object.ready = 0; triptych_init_wait_entry(entry, flags); } while (0)
#define init_wait(entry)						\
	do { (entry)->object.ready = 0; triptych_init_wait(entry); } while (0)
#define DEFINE_WAIT(name)						\
	struct wait_queue_entry name; init_wait(&name)
#define DECLARE_WAITQUEUE(name, tsk)					\
	struct wait_queue_entry name; 					\
	name.object.ready = 0; init_waitqueue_entry(&name, tsk)
#define DEFINE_WAIT_FUNC(name, function)				\
	struct wait_queue_entry name;					\
	name.object.ready = 0;						\
	init_waitqueue_func_entry(&name, function)

void add_wait_queue(struct wait_queue_head *wq_head, struct wait_queue_entry *wq_entry);
void add_wait_queue_exclusive(struct wait_queue_head *wq_head, struct wait_queue_entry *wq_entry);
void add_wait_queue_priority(struct wait_queue_head *wq_head, struct wait_queue_entry *wq_entry);
void remove_wait_queue(struct wait_queue_head *wq_head, struct wait_queue_entry *wq_entry);
void prepare_to_wait(struct wait_queue_head *wq_head, struct wait_queue_entry *wq_entry, int state);
bool prepare_to_wait_exclusive(struct wait_queue_head *wq_head, struct wait_queue_entry *wq_entry,
	int state);
long prepare_to_wait_event(struct wait_queue_head *wq_head, struct wait_queue_entry *wq_entry,
	int state);
void finish_wait(struct wait_queue_head *wq_head, struct wait_queue_entry *wq_entry);
bool waitqueue_active(struct wait_queue_head *wq_head);
bool wq_has_sleeper(struct wait_queue_head *wq_head);
bool wq_has_single_sleeper(struct wait_queue_head *wq_head);
long wait_woken(struct wait_queue_entry *wq_entry, unsigned int mode, long timeout);

void wake_up(struct wait_queue_head *wq_head);
void wake_up_nr(struct wait_queue_head *wq_head, int nr);
void wake_up_all(struct wait_queue_head *wq_head);
void wake_up_interruptible(struct wait_queue_head *wq_head);
void wake_up_interruptible_nr(struct wait_queue_head *wq_head, int nr);
void wake_up_interruptible_all(struct wait_queue_head *wq_head);
void wake_up_sync(struct wait_queue_head *wq_head);
void wake_up_interruptible_sync(struct wait_queue_head *wq_head);
#define wake_up_poll(wq, mask)			wake_up(wq)
#define wake_up_interruptible_poll(wq, mask)	wake_up_interruptible(wq)

/*
 * The loop of all waits: _sleep goes round once, and _left is 0 when time is over. Its value is
 * negative if a signal has ended the wait.
 */
#define triptych_wait(wq, condition, state, flags, timeout, _sleep) ({	\
	long _left = (timeout);						\
	long _result = 0;						\
	might_sleep();							\
	if (!(condition)) {						\
		struct wait_queue_entry _entry;				\
									\
		init_wait_entry(&_entry, flags);			\
		for (;;) {						\
			long _signal = prepare_to_wait_event(&(wq), &_entry, state); \
									\
			if (condition)					\
				break;					\
			if (_left == 0) {				\
				_result = 1;				\
				break;					\
			}						\
			if (_signal && ((state) & (TASK_INTERRUPTIBLE | TASK_WAKEKILL))) { \
				_result = _signal;			\
				break;					\
			}						\
			_sleep;						\
		}							\
		if (_result >= 0)					\
			finish_wait(&(wq), &_entry);			\
	}								\
	_result > 0 ? 0 : _result < 0 ? _result : _left ? _left : 1; })

#define triptych_wait_event(wq, condition, state, flags, _sleep)	\
	triptych_wait(wq, condition, state, flags, MAX_SCHEDULE_TIMEOUT, _sleep)
#define triptych_wait_int(wq, condition, state, flags, _sleep) ({	\
	long _end = triptych_wait_event(wq, condition, state, flags, _sleep); \
	_end < 0 ? (int)_end : 0; })
#define triptych_wait_time(wq, condition, state, timeout) ({		\
	long _time = (timeout);						\
	!_time ? !!(condition) : triptych_wait(wq, condition, state, 0, _time, \
	    _left = schedule_timeout(_left)); })

#define wait_event(wq, condition)					\
	((void)triptych_wait_event(wq, condition, TASK_UNINTERRUPTIBLE, 0, schedule()))
#define wait_event_interruptible(wq, condition)				\
	triptych_wait_int(wq, condition, TASK_INTERRUPTIBLE, 0, schedule())
#define wait_event_killable(wq, condition)				\
	triptych_wait_int(wq, condition, TASK_KILLABLE, 0, schedule())
#define wait_event_idle(wq, condition)					\
	((void)triptych_wait_event(wq, condition, TASK_IDLE, 0, schedule()))
#define wait_event_state(wq, condition, state)				\
	triptych_wait_int(wq, condition, state, 0, schedule())
#define wait_event_interruptible_exclusive(wq, condition)		\
	triptych_wait_int(wq, condition, TASK_INTERRUPTIBLE, WQ_FLAG_EXCLUSIVE, schedule())
#define wait_event_killable_exclusive(wq, condition)			\
	triptych_wait_int(wq, condition, TASK_KILLABLE, WQ_FLAG_EXCLUSIVE, schedule())
#define wait_event_cmd(wq, condition, cmd1, cmd2)			\
	((void)triptych_wait_event(wq, condition, TASK_UNINTERRUPTIBLE, 0, \
	    ({ cmd1; schedule(); cmd2; })))
#define wait_event_lock_irq(wq, condition, lock)			\
	((void)triptych_wait_event(wq, condition, TASK_UNINTERRUPTIBLE, 0, \
	    ({ spin_unlock_irq(&(lock)); schedule(); spin_lock_irq(&(lock)); })))
#define wait_event_interruptible_lock_irq(wq, condition, lock)		\
	triptych_wait_int(wq, condition, TASK_INTERRUPTIBLE, 0,		\
	    ({ spin_unlock_irq(&(lock)); schedule(); spin_lock_irq(&(lock)); }))
#define wait_event_timeout(wq, condition, timeout)			\
	triptych_wait_time(wq, condition, TASK_UNINTERRUPTIBLE, timeout)
#define wait_event_interruptible_timeout(wq, condition, timeout)	\
	triptych_wait_time(wq, condition, TASK_INTERRUPTIBLE, timeout)
#define wait_event_killable_timeout(wq, condition, timeout)		\
	triptych_wait_time(wq, condition, TASK_KILLABLE, timeout)
#define wait_event_idle_timeout(wq, condition, timeout)			\
	triptych_wait_time(wq, condition, TASK_IDLE, timeout)

#endif
