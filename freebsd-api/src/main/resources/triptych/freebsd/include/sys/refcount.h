#ifndef _SYS_REFCOUNT_H_
#define _SYS_REFCOUNT_H_

#include <sys/types.h>

static __inline void
refcount_init(volatile u_int *count, u_int value)
{
	*count = value;
}

static __inline void
refcount_acquire(volatile u_int *count)
{
	__atomic_fetch_add(count, 1, __ATOMIC_SEQ_CST);
}

/* Whether that was the last one. */
static __inline int
refcount_release(volatile u_int *count)
{
	return (__atomic_fetch_sub(count, 1, __ATOMIC_SEQ_CST) == 1);
}

#endif
