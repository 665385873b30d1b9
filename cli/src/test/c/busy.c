/*
 * A thread that never rests until it is told to end. The unload waits for its
 * exit; with EARLY for what it says just before, which is too early.
 */
#include <sys/param.h>
#include <sys/systm.h>
#include <sys/kernel.h>
#include <sys/kthread.h>
#include <sys/lock.h>
#include <sys/module.h>
#include <sys/mutex.h>
#include <sys/proc.h>

static struct mtx	 lock;
static struct thread	*worker;

/* Guarded by lock. */
static bool		 stop, ended;
static int		 rounds;

static void
work(void *arg)
{
	mtx_lock(&lock);
	while (!stop) {
		rounds++;
		mtx_unlock(&lock);
		mtx_lock(&lock);
	}
	ended = true;
	wakeup(&ended);
	mtx_unlock(&lock);
	kthread_exit();
}

static int
modevent(module_t mod, int what, void *arg)
{
	switch (what) {
	case MOD_LOAD:
		mtx_init(&lock, "busy", NULL, MTX_DEF);
		return (kthread_add(work, NULL, NULL, &worker, 0, 0, "busy"));
	case MOD_UNLOAD:
		mtx_lock(&lock);
		stop = true;
#ifdef EARLY
		while (!ended)
			mtx_sleep(&ended, &lock, 0, "busy", 0);
#else
		mtx_sleep(worker, &lock, 0, "busy", 0);
#endif
		mtx_unlock(&lock);
		mtx_destroy(&lock);
		return (0);
	default:
		return (EOPNOTSUPP);
	}
}

static moduledata_t busy_mod = { "busy", modevent, NULL };
DECLARE_MODULE(busy, busy_mod, SI_SUB_DRIVERS, SI_ORDER_MIDDLE);
