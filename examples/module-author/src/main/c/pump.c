/*
 * A thread that would pump once a second; unloading waits for its end. Only
 * kthread_exit() itself wakes the thread's handle, from kernel text.
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
static bool		 stop;

static void
work(void *arg)
{
	mtx_lock(&lock);
	while (!stop)
		mtx_sleep(&stop, &lock, 0, "pump", hz);
	mtx_unlock(&lock);
	kthread_exit();
}

static int
modevent(module_t mod, int what, void *arg)
{
	switch (what) {
	case MOD_LOAD:
		mtx_init(&lock, "pump", NULL, MTX_DEF);
		return (kthread_add(work, NULL, NULL, &worker, 0, 0, "pump"));
	case MOD_UNLOAD:
		mtx_lock(&lock);
		stop = true;
		wakeup(&stop);
#ifndef UNFIXED
		mtx_sleep(worker, &lock, 0, "drain", 0);
#endif
		mtx_unlock(&lock);
		mtx_destroy(&lock);
		return (0);
	default:
		return (EOPNOTSUPP);
	}
}

static moduledata_t pump_mod = { "pump", modevent, NULL };
DECLARE_MODULE(pump, pump_mod, SI_SUB_DRIVERS, SI_ORDER_MIDDLE);
