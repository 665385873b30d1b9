#include "counter.h"

int unbound_routine(int);

int
other(int by)
{
	return unbound_routine(bump(by));
}
