/*
 * The flag is set and the thread's handle slept on under one lock: only
 * kthread_exit itself wakes that handle, from kernel text.
 */
#include <sys/param.h>
#include <sys/systm.h>
#include <sys/eventhandler.h>
#include <sys/kernel.h>
#include <sys/kthread.h>
#include <sys/lock.h>
#include <sys/module.h>
#include <sys/mutex.h>
#include <sys/proc.h>

static struct mtx	 lock;
static struct thread	*worker;
static eventhandler_tag	 shutdown_tag;

/* Guarded by lock. */
static bool		 stop;
static bool		 gone;

static void
work(void *arg)
{
	mtx_lock(&lock);
	while (!stop)
		mtx_sleep(&stop, &lock, 0, "forum", hz);
	mtx_unlock(&lock);
	kthread_exit();
}

static void
stop_worker(void *arg, int howto)
{
	mtx_lock(&lock);
	if (!gone) {
		stop = true;
		wakeup(&stop);
		mtx_sleep(worker, &lock, 0, "drain", 0);
		gone = true;
	}
	mtx_unlock(&lock);
}

static int
modevent(module_t mod, int what, void *arg)
{
	int error;

	switch (what) {
	case MOD_LOAD:
		mtx_init(&lock, "forum", NULL, MTX_DEF);
		error = kthread_add(work, NULL, NULL, &worker, 0, 0, "forum");
		if (error != 0) {
			mtx_destroy(&lock);
			return (error);
		}
		shutdown_tag = EVENTHANDLER_REGISTER(shutdown_pre_sync,
		    stop_worker, NULL, SHUTDOWN_PRI_DEFAULT);
		return (0);
	case MOD_UNLOAD:
		EVENTHANDLER_DEREGISTER(shutdown_pre_sync, shutdown_tag);
		stop_worker(NULL, 0);
		mtx_destroy(&lock);
		return (0);
	default:
		return (EOPNOTSUPP);
	}
}

static moduledata_t forum_mod = { "forum", modevent, NULL };
DECLARE_MODULE(forum, forum_mod, SI_SUB_DRIVERS, SI_ORDER_MIDDLE);
