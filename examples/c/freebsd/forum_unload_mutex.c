/*
 * The thread holds a mutex for life, and unloading takes it: but a mutex must
 * not be held asleep.
 */
#include <sys/param.h>
#include <sys/systm.h>
#include <sys/kernel.h>
#include <sys/kthread.h>
#include <sys/lock.h>
#include <sys/module.h>
#include <sys/mutex.h>
#include <sys/proc.h>

static struct mtx	 life;
static volatile int	 alive;
static volatile int	 stop;
static struct thread	*worker;

static void
work(void *arg)
{
	mtx_lock(&life);
	alive = 1;
	while (!stop)
		pause("forum", hz);
	mtx_unlock(&life);
	kthread_exit();
}

static int
modevent(module_t mod, int what, void *arg)
{
	int error;

	switch (what) {
	case MOD_LOAD:
		mtx_init(&life, "forum life", NULL, MTX_DEF);
		error = kthread_add(work, NULL, NULL, &worker, 0, 0, "forum");
		while (error == 0 && !alive)
			pause("start", 1);
		return (error);
	case MOD_UNLOAD:
		stop = 1;
		mtx_lock(&life);
		mtx_unlock(&life);
		mtx_destroy(&life);
		return (0);
	default:
		return (EOPNOTSUPP);
	}
}

static moduledata_t forum_mod = { "forum", modevent, NULL };
DECLARE_MODULE(forum, forum_mod, SI_SUB_DRIVERS, SI_ORDER_MIDDLE);
