#ifndef _SYS_COUNTER_H_
#define _SYS_COUNTER_H_

#include <sys/types.h>
#include <sys/malloc.h>

/* One number, which is changed as a whole. */
typedef uint64_t	*counter_u64_t;

static __inline counter_u64_t
counter_u64_alloc(int flags)
{
	return (malloc(sizeof(uint64_t), M_TEMP, flags | M_ZERO));
}

static __inline void
counter_u64_free(counter_u64_t c)
{
	free(c, M_TEMP);
}

static __inline void
counter_u64_add(counter_u64_t c, int64_t n)
{
	__atomic_fetch_add(c, n, __ATOMIC_SEQ_CST);
}

static __inline uint64_t
counter_u64_fetch(counter_u64_t c)
{
	return (__atomic_load_n(c, __ATOMIC_SEQ_CST));
}

static __inline void
counter_u64_zero(counter_u64_t c)
{
	__atomic_store_n(c, 0, __ATOMIC_SEQ_CST);
}

#endif
