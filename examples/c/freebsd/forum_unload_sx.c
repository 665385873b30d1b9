/*
 * The thread holds an sx lock for life, and unloading takes it: but the thread
 * gives it back some instructions before it exits.
 */
#include <sys/param.h>
#include <sys/systm.h>
#include <sys/kernel.h>
#include <sys/kthread.h>
#include <sys/lock.h>
#include <sys/module.h>
#include <sys/proc.h>
#include <sys/sx.h>

static struct sx	 life;
static volatile int	 stop;
static struct thread	*worker;

static void
work(void *arg)
{
	sx_slock(&life);
	while (!stop)
		tsleep(__DEVOLATILE(void *, &stop), 0, "forum", hz);
	sx_sunlock(&life);
	/* Here the lock is free and the thread still in module text. */
	kthread_exit();
}

static int
modevent(module_t mod, int what, void *arg)
{
	switch (what) {
	case MOD_LOAD:
		sx_init(&life, "forum life");
		return (kthread_add(work, NULL, NULL, &worker, 0, 0, "forum"));
	case MOD_UNLOAD:
		stop = 1;
		wakeup(__DEVOLATILE(void *, &stop));
		sx_xlock(&life);
		sx_xunlock(&life);
		sx_destroy(&life);
		return (0);
	default:
		return (EOPNOTSUPP);
	}
}

static moduledata_t forum_mod = { "forum", modevent, NULL };
DECLARE_MODULE(forum, forum_mod, SI_SUB_DRIVERS, SI_ORDER_MIDDLE);
