#ifndef _LINUX_ATOMIC_H
#define _LINUX_ATOMIC_H

#include <linux/types.h>
#include <asm/barrier.h>

#define ATOMIC_INIT(i)		{ (i) }
#define ATOMIC64_INIT(i)	{ (i) }

/*
 * The operations on one type: each is one access that nobody comes between.
 */
#define TRIPTYCH_ATOMIC(prefix, type, value)				\
static inline value prefix##_read(const type *v)			\
{ return __atomic_load_n(&v->counter, __ATOMIC_RELAXED); }		\
static inline void prefix##_set(type *v, value i)			\
{ __atomic_store_n(&v->counter, i, __ATOMIC_RELAXED); }			\
static inline value prefix##_fetch_add(value i, type *v)		\
{ return __atomic_fetch_add(&v->counter, i, __ATOMIC_SEQ_CST); }	\
static inline value prefix##_fetch_sub(value i, type *v)		\
{ return __atomic_fetch_sub(&v->counter, i, __ATOMIC_SEQ_CST); }	\
static inline value prefix##_fetch_or(value i, type *v)			\
{ return __atomic_fetch_or(&v->counter, i, __ATOMIC_SEQ_CST); }		\
static inline value prefix##_fetch_and(value i, type *v)		\
{ return __atomic_fetch_and(&v->counter, i, __ATOMIC_SEQ_CST); }	\
static inline value prefix##_fetch_xor(value i, type *v)		\
{ return __atomic_fetch_xor(&v->counter, i, __ATOMIC_SEQ_CST); }	\
static inline value prefix##_fetch_andnot(value i, type *v)		\
{ return prefix##_fetch_and(~i, v); }					\
static inline value prefix##_add_return(value i, type *v)		\
{ return prefix##_fetch_add(i, v) + i; }				\
static inline value prefix##_sub_return(value i, type *v)		\
{ return prefix##_fetch_sub(i, v) - i; }				\
static inline value prefix##_inc_return(type *v)			\
{ return prefix##_add_return(1, v); }					\
static inline value prefix##_dec_return(type *v)			\
{ return prefix##_sub_return(1, v); }					\
static inline void prefix##_add(value i, type *v)			\
{ (void)prefix##_fetch_add(i, v); }					\
static inline void prefix##_sub(value i, type *v)			\
{ (void)prefix##_fetch_sub(i, v); }					\
static inline void prefix##_inc(type *v) { prefix##_add(1, v); }	\
static inline void prefix##_dec(type *v) { prefix##_sub(1, v); }	\
static inline void prefix##_or(value i, type *v)			\
{ (void)prefix##_fetch_or(i, v); }					\
static inline void prefix##_and(value i, type *v)			\
{ (void)prefix##_fetch_and(i, v); }					\
static inline void prefix##_xor(value i, type *v)			\
{ (void)prefix##_fetch_xor(i, v); }					\
static inline void prefix##_andnot(value i, type *v)			\
{ (void)prefix##_fetch_andnot(i, v); }					\
static inline bool prefix##_inc_and_test(type *v)			\
{ return prefix##_inc_return(v) == 0; }					\
static inline bool prefix##_dec_and_test(type *v)			\
{ return prefix##_dec_return(v) == 0; }					\
static inline bool prefix##_sub_and_test(value i, type *v)		\
{ return prefix##_sub_return(i, v) == 0; }				\
static inline bool prefix##_add_negative(value i, type *v)		\
{ return prefix##_add_return(i, v) < 0; }				\
static inline value prefix##_xchg(type *v, value new_)			\
{ return __atomic_exchange_n(&v->counter, new_, __ATOMIC_SEQ_CST); }	\
static inline value prefix##_cmpxchg(type *v, value old, value new_)	\
{									\
	__atomic_compare_exchange_n(&v->counter, &old, new_, 0,		\
	    __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST);			\
	return old;							\
}									\
static inline bool prefix##_add_unless(type *v, value a, value u)	\
{									\
	value old = prefix##_read(v);					\
									\
	while (old != u) {						\
		value seen = prefix##_cmpxchg(v, old, old + a);		\
									\
		if (seen == old)					\
			return true;					\
		old = seen;						\
	}								\
	return false;							\
}									\
static inline bool prefix##_inc_not_zero(type *v)			\
{ return prefix##_add_unless(v, 1, 0); }				\
static inline value prefix##_dec_if_positive(type *v)			\
{									\
	value old = prefix##_read(v);					\
									\
	while (old > 0) {						\
		value seen = prefix##_cmpxchg(v, old, old - 1);		\
									\
		if (seen == old)					\
			break;						\
		old = seen;						\
	}								\
	return old - 1;							\
}

/* The simulated processors reorder nothing, so a weaker order is the same operation. */
#define TRIPTYCH_ATOMIC_ORDER(prefix, type, value, order)		\
static inline value prefix##_add_return##order(value i, type *v)	\
{ return prefix##_add_return(i, v); }					\
static inline value prefix##_sub_return##order(value i, type *v)	\
{ return prefix##_sub_return(i, v); }					\
static inline value prefix##_inc_return##order(type *v)			\
{ return prefix##_inc_return(v); }					\
static inline value prefix##_dec_return##order(type *v)			\
{ return prefix##_dec_return(v); }					\
static inline value prefix##_fetch_add##order(value i, type *v)		\
{ return prefix##_fetch_add(i, v); }					\
static inline value prefix##_fetch_sub##order(value i, type *v)		\
{ return prefix##_fetch_sub(i, v); }					\
static inline value prefix##_fetch_or##order(value i, type *v)		\
{ return prefix##_fetch_or(i, v); }					\
static inline value prefix##_fetch_and##order(value i, type *v)		\
{ return prefix##_fetch_and(i, v); }					\
static inline value prefix##_fetch_andnot##order(value i, type *v)	\
{ return prefix##_fetch_andnot(i, v); }					\
static inline value prefix##_fetch_xor##order(value i, type *v)		\
{ return prefix##_fetch_xor(i, v); }					\
static inline value prefix##_xchg##order(type *v, value new_)		\
{ return prefix##_xchg(v, new_); }					\
static inline value prefix##_cmpxchg##order(type *v, value old, value new_) \
{ return prefix##_cmpxchg(v, old, new_); }

#define TRIPTYCH_ATOMIC_TYPE(prefix, type, value)			\
	TRIPTYCH_ATOMIC(prefix, type, value)				\
	TRIPTYCH_ATOMIC_ORDER(prefix, type, value, _acquire)		\
	TRIPTYCH_ATOMIC_ORDER(prefix, type, value, _release)		\
	TRIPTYCH_ATOMIC_ORDER(prefix, type, value, _relaxed)

TRIPTYCH_ATOMIC_TYPE(atomic, atomic_t, int)
TRIPTYCH_ATOMIC_TYPE(atomic64, atomic64_t, s64)
TRIPTYCH_ATOMIC_TYPE(atomic_long, atomic_long_t, long)

#define xchg(ptr, v)	__atomic_exchange_n((ptr), (v), __ATOMIC_SEQ_CST)
#define cmpxchg(ptr, o, n) ({						\
	__typeof__(*(ptr)) _old = (o);					\
	__atomic_compare_exchange_n((ptr), &_old, (n), 0,		\
	    __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST);			\
	_old; })

#endif
