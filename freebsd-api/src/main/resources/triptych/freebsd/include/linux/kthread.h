#ifndef _LINUX_KTHREAD_H_
#define _LINUX_KTHREAD_H_

#include <sys/unistd.h>
#include <sys/kthread.h>
#include <linux/sched.h>

bool	linux_kthread_should_stop_task(struct task_struct *task);
bool	linux_kthread_should_stop(void);
int	linux_kthread_stop(struct task_struct *task);
int	linux_kthread_park(struct task_struct *task);
void	linux_kthread_parkme(void);
bool	linux_kthread_should_park(void);
void	linux_kthread_unpark(struct task_struct *task);
void	linux_kthread_fn(void *unused);
struct task_struct	*linux_kthread_setup_and_run(struct thread *td,
	    linux_task_fn_t *fn, void *arg);

#define	kthread_should_stop()	linux_kthread_should_stop()
#define	kthread_stop(task)	linux_kthread_stop(task)
#define	kthread_park(task)	linux_kthread_park(task)
#define	kthread_parkme()	linux_kthread_parkme()
#define	kthread_should_park()	linux_kthread_should_park()
#define	kthread_unpark(task)	linux_kthread_unpark(task)

#endif
