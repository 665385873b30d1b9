/*
 * Two threads count under a mutex and then sleep until they are told to end;
 * the unload waits for each, on its handle. TwoWorkers.java is the same.
 */
#include <sys/param.h>
#include <sys/systm.h>
#include <sys/kernel.h>
#include <sys/kthread.h>
#include <sys/lock.h>
#include <sys/module.h>
#include <sys/mutex.h>
#include <sys/proc.h>

#define	WORKERS	2

static struct mtx	 lock;
static struct thread	*workers[WORKERS];

/* Guarded by lock. */
static bool		 stop[WORKERS];
static int		 rounds;

static void
work(void *arg)
{
	bool *told = arg;
	int i;

	mtx_lock(&lock);
	for (i = 0; i < ROUNDS; i++) {
		rounds++;
		mtx_unlock(&lock);
		mtx_lock(&lock);
	}
	while (!*told)
		mtx_sleep(told, &lock, 0, "count", 0);
	mtx_unlock(&lock);
	kthread_exit();
}

static void
stop_worker(int i)
{
	mtx_lock(&lock);
	stop[i] = true;
	wakeup(&stop[i]);
	mtx_sleep(workers[i], &lock, 0, "drain", 0);
	mtx_unlock(&lock);
}

static int
modevent(module_t mod, int what, void *arg)
{
	int i;

	switch (what) {
	case MOD_LOAD:
		mtx_init(&lock, "count", NULL, MTX_DEF);
		for (i = 0; i < WORKERS; i++)
			kthread_add(work, &stop[i], NULL, &workers[i], 0, 0,
			    "count");
		return (0);
	case MOD_UNLOAD:
		for (i = 0; i < WORKERS; i++)
			stop_worker(i);
		mtx_destroy(&lock);
		return (0);
	default:
		return (EOPNOTSUPP);
	}
}

static moduledata_t count_mod = { "count", modevent, NULL };
DECLARE_MODULE(count, count_mod, SI_SUB_DRIVERS, SI_ORDER_MIDDLE);
