#ifndef _MACHINE_ATOMIC_H_
#define _MACHINE_ATOMIC_H_

#include <sys/types.h>

/* Every variant orders memory fully. */
#define	TRIPTYCH_ATOMIC_NAMES_(name, type, suffix)			\
static __inline void							\
atomic_add_##suffix##name(volatile type *p, type v)			\
{									\
	__atomic_fetch_add(p, v, __ATOMIC_SEQ_CST);			\
}									\
static __inline void							\
atomic_subtract_##suffix##name(volatile type *p, type v)		\
{									\
	__atomic_fetch_sub(p, v, __ATOMIC_SEQ_CST);			\
}									\
static __inline void							\
atomic_set_##suffix##name(volatile type *p, type v)			\
{									\
	__atomic_fetch_or(p, v, __ATOMIC_SEQ_CST);			\
}									\
static __inline void							\
atomic_clear_##suffix##name(volatile type *p, type v)			\
{									\
	__atomic_fetch_and(p, ~v, __ATOMIC_SEQ_CST);			\
}									\
static __inline int							\
atomic_cmpset_##suffix##name(volatile type *p, type old, type now)	\
{									\
	return (__atomic_compare_exchange_n(p, &old, now, 0,		\
	    __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST));			\
}

#define	TRIPTYCH_ATOMIC_(name, type)					\
TRIPTYCH_ATOMIC_NAMES_(name, type, )					\
TRIPTYCH_ATOMIC_NAMES_(name, type, acq_)				\
TRIPTYCH_ATOMIC_NAMES_(name, type, rel_)				\
static __inline type							\
atomic_fetchadd_##name(volatile type *p, type v)			\
{									\
	return (__atomic_fetch_add(p, v, __ATOMIC_SEQ_CST));		\
}									\
static __inline type							\
atomic_swap_##name(volatile type *p, type v)				\
{									\
	return (__atomic_exchange_n(p, v, __ATOMIC_SEQ_CST));		\
}									\
static __inline type							\
atomic_readandclear_##name(volatile type *p)				\
{									\
	return (__atomic_exchange_n(p, 0, __ATOMIC_SEQ_CST));		\
}									\
static __inline type							\
atomic_load_acq_##name(volatile type *p)				\
{									\
	return (__atomic_load_n(p, __ATOMIC_SEQ_CST));			\
}									\
static __inline void							\
atomic_store_rel_##name(volatile type *p, type v)			\
{									\
	__atomic_store_n(p, v, __ATOMIC_SEQ_CST);			\
}

TRIPTYCH_ATOMIC_(int, u_int)
TRIPTYCH_ATOMIC_(32, uint32_t)
TRIPTYCH_ATOMIC_(long, u_long)
TRIPTYCH_ATOMIC_(64, uint64_t)
TRIPTYCH_ATOMIC_(ptr, uintptr_t)

#define	mb()	__atomic_thread_fence(__ATOMIC_SEQ_CST)
#define	rmb()	__atomic_thread_fence(__ATOMIC_SEQ_CST)
#define	wmb()	__atomic_thread_fence(__ATOMIC_SEQ_CST)

#endif
