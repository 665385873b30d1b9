#include <sys/kern.h>

int
work(void)
{
	return undeclared_thing;
}
