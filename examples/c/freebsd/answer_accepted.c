/*
 * The flag under a mutex, and a sleep on the process handle, which kproc_exit
 * wakes.
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

/* Guarded by lock. */
static bool		 die;

static void
work(void *arg)
{
	mtx_lock(&lock);
	while (!die)
		mtx_sleep(&die, &lock, 0, "answer", hz);
	mtx_unlock(&lock);
	kproc_exit(0);
}

static int
modevent(module_t mod, int what, void *arg)
{
	switch (what) {
	case MOD_LOAD:
		mtx_init(&lock, "answer", NULL, MTX_DEF);
		return (kproc_create(work, NULL, &worker, 0, 0, "answer"));
	case MOD_UNLOAD:
		mtx_lock(&lock);
		die = true;
		wakeup(&die);
		mtx_sleep(worker, &lock, 0, "drain", 0);
		mtx_unlock(&lock);
		mtx_destroy(&lock);
		return (0);
	default:
		return (EOPNOTSUPP);
	}
}

static moduledata_t answer_mod = { "answer", modevent, NULL };
DECLARE_MODULE(answer, answer_mod, SI_SUB_DRIVERS, SI_ORDER_MIDDLE);
