/*
 * The thread pauses and looks at a flag. Nothing can end a pause before its
 * time, so the text is gone when the thread returns from it.
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
		pause("forum", hz);
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
		return (0);
	default:
		return (EOPNOTSUPP);
	}
}

static moduledata_t forum_mod = { "forum", modevent, NULL };
DECLARE_MODULE(forum, forum_mod, SI_SUB_DRIVERS, SI_ORDER_MIDDLE);
