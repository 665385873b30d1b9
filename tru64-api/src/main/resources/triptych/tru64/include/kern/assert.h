#ifndef _KERN_ASSERT_H_
#define _KERN_ASSERT_H_

#include <sys/systm.h>

#define	assert(ex) do {							\
	if (!(ex))							\
		panic("assertion failed: %s, file %s, line %d", #ex,	\
		    __FILE__, __LINE__);				\
} while (0)

#endif
