/* Two threads count without a lock; the second one to end looks whether both were counted. */
#include <sys/param.h>
#include <sys/systm.h>
#include <sys/kernel.h>
#include <sys/kthread.h>
#include <sys/lock.h>
#include <sys/module.h>
#include <sys/mutex.h>
#include <sys/proc.h>

static volatile int	 counted;
static struct mtx	 lock;
static int		 ended;		/* guarded by lock */

static void
count(void *arg)
{
	counted = counted + 1;
	mtx_lock(&lock);
	if (++ended == 2 && counted != 2)
		panic("an update was lost");
	mtx_unlock(&lock);
	kthread_exit();
}

static int
modevent(module_t mod, int what, void *arg)
{
	struct thread *td;

	if (what != MOD_LOAD)
		return (EOPNOTSUPP);
	mtx_init(&lock, "count", NULL, MTX_DEF);
	(void)kthread_add(count, NULL, NULL, &td, 0, 0, "one");
	return (kthread_add(count, NULL, NULL, &td, 0, 0, "other"));
}

static moduledata_t lost_update_mod = { "lost_update", modevent, NULL };
DECLARE_MODULE(lost_update, lost_update_mod, SI_SUB_DRIVERS, SI_ORDER_MIDDLE);
