#ifndef _ASM_BARRIER_H
#define _ASM_BARRIER_H

/* The simulated processors see all stores in one order. */
#define mb()			__atomic_signal_fence(__ATOMIC_SEQ_CST)
#define rmb()			mb()
#define wmb()			mb()
#define smp_mb()		mb()
#define smp_rmb()		mb()
#define smp_wmb()		mb()
#define smp_mb__before_atomic()	mb()
#define smp_mb__after_atomic()	mb()
#define smp_mb__after_spinlock()	mb()
#define smp_store_release(p, v)	WRITE_ONCE(*(p), v)
#define smp_load_acquire(p)	READ_ONCE(*(p))
#define smp_store_mb(var, value)	WRITE_ONCE(var, value)

#endif
