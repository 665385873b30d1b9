#include <sys/param.h>
#include <sys/kernel.h>
#include <sys/module.h>
#include <sys/systm.h>

/* Nobody has these two. */
void conjure(int what);
void vanish(void);

static int
asking_modevent(module_t mod, int what, void *arg)
{
	if (what == MOD_LOAD && ASKS)
		conjure(42);
	if (what == MOD_SHUTDOWN)
		vanish();
	return (0);
}

static moduledata_t asking_mod = { "asking", asking_modevent, NULL };
DECLARE_MODULE(asking, asking_mod, SI_SUB_DRIVERS, SI_ORDER_ANY);
