/* Falls with words that the build gives, if pointers are as wide as it says. */
#include <sys/param.h>
#include <sys/systm.h>
#include "own.h"

void
fall(void)
{
	if (sizeof(void *) == WIDTH)
		panic(WORDS);
}
