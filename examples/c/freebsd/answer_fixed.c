/*
 * Both handles are waited for, one after the other; a count under the lock says
 * how many may leave, so that nobody leaves while the other is waited for.
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
static struct proc	*worker;
static struct thread	*extra;

/* Guarded by lock: the worker leaves at 1, the other thread at 2. */
static int		 may_leave;

static void
work(void *arg)
{
	mtx_lock(&lock);
	while (may_leave < 1)
		mtx_sleep(&may_leave, &lock, 0, "answer", hz);
	mtx_unlock(&lock);
	kproc_exit(0);
}

static void
linger(void *arg)
{
	mtx_lock(&lock);
	while (may_leave < 2)
		mtx_sleep(&may_leave, &lock, 0, "linger", 100 * hz);
	mtx_unlock(&lock);
	kthread_exit();
}

static int
modevent(module_t mod, int what, void *arg)
{
	int error;

	switch (what) {
	case MOD_LOAD:
		mtx_init(&lock, "answer", NULL, MTX_DEF);
		error = kthread_add(linger, NULL, NULL, &extra, 0, 0, "linger");
		if (error != 0)
			return (error);
		return (kproc_create(work, NULL, &worker, 0, 0, "answer"));
	case MOD_UNLOAD:
		mtx_lock(&lock);
		may_leave = 1;
		wakeup(&may_leave);
		mtx_sleep(worker, &lock, 0, "drain", 0);
		may_leave = 2;
		wakeup(&may_leave);
		mtx_sleep(extra, &lock, 0, "drain", 0);
		mtx_unlock(&lock);
		mtx_destroy(&lock);
		return (0);
	default:
		return (EOPNOTSUPP);
	}
}

static moduledata_t answer_mod = { "answer", modevent, NULL };
DECLARE_MODULE(answer, answer_mod, SI_SUB_DRIVERS, SI_ORDER_MIDDLE);
