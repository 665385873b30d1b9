#ifndef _LINUX_SCHED_H
#define _LINUX_SCHED_H

#include <linux/types.h>
#include <linux/kernel.h>
#include <linux/list.h>
#include <linux/time.h>
#include <linux/jiffies.h>
#include <linux/smp.h>
#include <linux/preempt.h>
#include <linux/irqflags.h>
#include <linux/sched/types.h>
#include <linux/signal_types.h>
#include <asm/current.h>
#include <asm/processor.h>
#include <asm/page.h>

#define TASK_RUNNING		0x00000000
#define TASK_INTERRUPTIBLE	0x00000001
#define TASK_UNINTERRUPTIBLE	0x00000002
#define TASK_PARKED		0x00000040
#define TASK_DEAD		0x00000080
#define TASK_WAKEKILL		0x00000100
#define TASK_NOLOAD		0x00000400
#define TASK_NEW		0x00000800
#define TASK_KILLABLE		(TASK_WAKEKILL | TASK_UNINTERRUPTIBLE)
#define TASK_IDLE		(TASK_UNINTERRUPTIBLE | TASK_NOLOAD)
#define TASK_NORMAL		(TASK_INTERRUPTIBLE | TASK_UNINTERRUPTIBLE)
#define PF_NOFREEZE		0x00008000
#define PF_KTHREAD		0x00200000
#define PF_NO_SETAFFINITY	0x04000000
#define TASK_COMM_LEN		16
#define MAX_SCHEDULE_TIMEOUT	((long)(~0UL >> 1))

struct mm_struct;
struct tty_struct;
/* Nobody has a terminal. */
struct signal_struct {
	struct tty_struct	*tty;
};
struct task_struct {
	unsigned int		 __state;
	unsigned int		 flags;
	pid_t			 pid;
	pid_t			 tgid;
	struct mm_struct	*mm;
	struct sigpending	 pending;
	sigset_t		 blocked;
	char			 comm[TASK_COMM_LEN];
	struct signal_struct	 signal[1];	/* used as the pointer that it is elsewhere */
};
TRIPTYCH_STRUCT(task_struct);
TRIPTYCH_FIELD(task_struct, __state);
TRIPTYCH_FIELD(task_struct, flags);
TRIPTYCH_FIELD(task_struct, pid);
TRIPTYCH_FIELD(task_struct, tgid);
TRIPTYCH_FIELD(task_struct, mm);
TRIPTYCH_ARRAY(task_struct, comm);

void set_current_state(int state_value);
void __set_current_state(int state_value);
void set_special_state(int state_value);
void schedule(void);
long schedule_timeout(long timeout);
long schedule_timeout_interruptible(long timeout);
long schedule_timeout_killable(long timeout);
long schedule_timeout_uninterruptible(long timeout);
long schedule_timeout_idle(long timeout);
void io_schedule(void);
long io_schedule_timeout(long timeout);
int wake_up_process(struct task_struct *p);
int wake_up_state(struct task_struct *p, unsigned int state);
int cond_resched(void);
void yield(void);
char task_state_to_char(struct task_struct *task);
#define get_current_state()	(READ_ONCE(current->__state))
#define need_resched()		0

static inline pid_t task_pid_nr(struct task_struct *task) { return task->pid; }
static inline pid_t task_tgid_nr(struct task_struct *task) { return task->tgid; }
#define task_cpu(task)		0
#define set_cpus_allowed_ptr(task, mask)	(0)
#define sched_set_fifo(task)	(void)(task)
#define sched_set_normal(task, nice)	(void)(task)
#define set_user_nice(task, nice)	(void)(task)

int signal_pending(struct task_struct *p);
int fatal_signal_pending(struct task_struct *p);
int signal_pending_state(unsigned int state, struct task_struct *p);

#endif
