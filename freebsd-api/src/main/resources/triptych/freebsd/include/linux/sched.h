#ifndef _LINUX_SCHED_H_
#define _LINUX_SCHED_H_

#include <sys/param.h>
#include <sys/systm.h>
#include <sys/proc.h>
#include <sys/sched.h>
#include <linux/atomic.h>
#include <linux/completion.h>
#include <linux/wait.h>

typedef int linux_task_fn_t(void *data);

struct task_struct {
	struct thread		*task_thread;
	linux_task_fn_t		*task_fn;
	void			*task_data;
	int			 task_ret;
	atomic_t		 usage;
	atomic_t		 state;
	atomic_t		 kthread_flags;
	pid_t			 pid;
	const char		*comm;
	struct completion	 parked;
	struct completion	 exited;
};

#define	current	((struct task_struct *)curthread->td_lkpi_task)

void	linux_free_current(struct task_struct *task);
int	linux_schedule_timeout(int timeout);

static __inline void
put_task_struct(struct task_struct *task)
{
	if (atomic_dec_and_test(&task->usage))
		linux_free_current(task);
}

#define	schedule()			((void)linux_schedule_timeout(-1))
#define	set_task_state(task, x)		atomic_set(&(task)->state, (x))
#define	set_current_state(x)		set_task_state(current, (x))

#endif
