#ifndef _LINUX_ATOMIC_H_
#define _LINUX_ATOMIC_H_

#include <linux/compiler.h>

typedef struct {
	volatile int	counter;
} atomic_t;

#define	ATOMIC_INIT(i)	{ .counter = (i) }

static __inline int
atomic_read(const atomic_t *v)
{
	return (__atomic_load_n(&v->counter, __ATOMIC_SEQ_CST));
}

static __inline void
atomic_set(atomic_t *v, int i)
{
	__atomic_store_n(&v->counter, i, __ATOMIC_SEQ_CST);
}

static __inline void
atomic_inc(atomic_t *v)
{
	__atomic_fetch_add(&v->counter, 1, __ATOMIC_SEQ_CST);
}

static __inline void
atomic_dec(atomic_t *v)
{
	__atomic_fetch_sub(&v->counter, 1, __ATOMIC_SEQ_CST);
}

static __inline int
atomic_dec_and_test(atomic_t *v)
{
	return (__atomic_sub_fetch(&v->counter, 1, __ATOMIC_SEQ_CST) == 0);
}

static __inline int
atomic_fetch_or(int bits, atomic_t *v)
{
	return (__atomic_fetch_or(&v->counter, bits, __ATOMIC_SEQ_CST));
}

static __inline int
atomic_fetch_andnot(int bits, atomic_t *v)
{
	return (__atomic_fetch_and(&v->counter, ~bits, __ATOMIC_SEQ_CST));
}

static __inline void
atomic_or(int bits, atomic_t *v)
{
	atomic_fetch_or(bits, v);
}

static __inline void
atomic_andnot(int bits, atomic_t *v)
{
	atomic_fetch_andnot(bits, v);
}

#endif
