#ifndef _SYS_KTHREAD_H_
#define _SYS_KTHREAD_H_

#include <sys/types.h>
#include <triptych/layout.h>

struct proc;
struct thread;

struct kproc_desc {
	const char	*arg0;
	void		(*func)(void);
	struct proc	**global_procpp;
};
TRIPTYCH_STRUCT(kproc_desc);
TRIPTYCH_FIELD(kproc_desc, arg0);
TRIPTYCH_FIELD(kproc_desc, func);
TRIPTYCH_FIELD(kproc_desc, global_procpp);

struct kthread_desc {
	const char	*arg0;
	void		(*func)(void);
	struct thread	**global_threadpp;
};
TRIPTYCH_STRUCT(kthread_desc);
TRIPTYCH_FIELD(kthread_desc, arg0);
TRIPTYCH_FIELD(kthread_desc, func);
TRIPTYCH_FIELD(kthread_desc, global_threadpp);

int	kproc_create(void (*func)(void *), void *arg, struct proc **newpp,
	    int flags, int pages, const char *fmt, ...) __printflike(6, 7);
void	kproc_exit(int ecode) __dead2;
int	kproc_kthread_add(void (*func)(void *), void *arg, struct proc **procptr,
	    struct thread **tdptr, int flags, int pages, const char *procname,
	    const char *fmt, ...) __printflike(8, 9);
int	kproc_resume(struct proc *p);
void	kproc_shutdown(void *arg, int howto);
void	kproc_start(const void *udata);
int	kproc_suspend(struct proc *p, int timo);
void	kproc_suspend_check(struct proc *p);

int	kthread_add(void (*func)(void *), void *arg, struct proc *p,
	    struct thread **newtdp, int flags, int pages, const char *fmt, ...)
	    __printflike(7, 8);
void	kthread_exit(void) __dead2;
int	kthread_resume(struct thread *td);
void	kthread_shutdown(void *arg, int howto);
void	kthread_start(const void *udata);
int	kthread_suspend(struct thread *td, int timo);
void	kthread_suspend_check(void);

#endif
