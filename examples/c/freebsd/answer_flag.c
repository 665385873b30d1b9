/*
 * A process polls a flag, wakes the unloader through it, and exits: when it
 * wakes the unloader it is still in module text.
 */
#include <sys/param.h>
#include <sys/systm.h>
#include <sys/kernel.h>
#include <sys/kthread.h>
#include <sys/module.h>
#include <sys/proc.h>

static volatile int	 die;
static struct proc	*worker;

static void
work(void *arg)
{
	while (!die)
		pause("answer", hz);
	wakeup(__DEVOLATILE(void *, &die));
	kproc_exit(0);
}

static int
modevent(module_t mod, int what, void *arg)
{
	switch (what) {
	case MOD_LOAD:
		return (kproc_create(work, NULL, &worker, 0, 0, "answer"));
	case MOD_UNLOAD:
		die = 1;
		tsleep(__DEVOLATILE(void *, &die), 0, "drain", 0);
		return (0);
	default:
		return (EOPNOTSUPP);
	}
}

static moduledata_t answer_mod = { "answer", modevent, NULL };
DECLARE_MODULE(answer, answer_mod, SI_SUB_DRIVERS, SI_ORDER_MIDDLE);
