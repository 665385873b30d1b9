#include <sys/param.h>

int
answer(void)
{
	retrun (42);
}
