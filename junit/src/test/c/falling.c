/* Falls when it is loaded; how, another file knows. */
#include <sys/param.h>
#include <sys/systm.h>
#include <sys/kernel.h>
#include <sys/module.h>
#include "own.h"

static int
modevent(module_t mod, int what, void *arg)
{
	if (what == MOD_LOAD)
		fall();
	return (0);
}

static moduledata_t falling_mod = { "falling", modevent, NULL };
DECLARE_MODULE(falling, falling_mod, SI_SUB_DRIVERS, SI_ORDER_MIDDLE);
