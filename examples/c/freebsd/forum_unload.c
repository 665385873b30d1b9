/*
 * The thread sleeps on a channel, so unloading can wake it, and does; but
 * wakeup only makes the thread runnable, and the text goes under its feet.
 */
#include <sys/param.h>
#include <sys/systm.h>
#include <sys/kernel.h>
#include <sys/kthread.h>
#include <sys/module.h>
#include <sys/proc.h>

static volatile int	 stop;
static struct thread	*worker;

static void
work(void *arg)
{
	while (!stop)
		tsleep(__DEVOLATILE(void *, &stop), 0, "forum", hz);
	kthread_exit();
}

static int
modevent(module_t mod, int what, void *arg)
{
	switch (what) {
	case MOD_LOAD:
		return (kthread_add(work, NULL, NULL, &worker, 0, 0, "forum"));
	case MOD_UNLOAD:
		stop = 1;
		wakeup(__DEVOLATILE(void *, &stop));
		return (0);
	default:
		return (EOPNOTSUPP);
	}
}

static moduledata_t forum_mod = { "forum", modevent, NULL };
DECLARE_MODULE(forum, forum_mod, SI_SUB_DRIVERS, SI_ORDER_MIDDLE);
