#ifndef _LINUX_PERCPU_H
#define _LINUX_PERCPU_H

#include <linux/preempt.h>
#include <linux/smp.h>
#include <linux/slab.h>

/* There is one copy, since one processor is told of. */
#define DEFINE_PER_CPU(type, name)	__typeof__(type) name
#define DECLARE_PER_CPU(type, name)	extern __typeof__(type) name
#define DEFINE_PER_CPU_SHARED_ALIGNED	DEFINE_PER_CPU
#define per_cpu(var, cpu)	(*((void)(cpu), &(var)))
#define per_cpu_ptr(ptr, cpu)	((void)(cpu), (ptr))
#define this_cpu_ptr(ptr)	(ptr)
#define raw_cpu_ptr(ptr)	(ptr)
#define get_cpu_var(var)	(*({ preempt_disable(); &(var); }))
#define put_cpu_var(var)	((void)&(var), preempt_enable())
#define get_cpu_ptr(ptr)	({ preempt_disable(); (ptr); })
#define put_cpu_ptr(ptr)	((void)(ptr), preempt_enable())
#define this_cpu_read(var)	READ_ONCE(var)
#define this_cpu_write(var, val)	WRITE_ONCE(var, val)
#define this_cpu_add(var, val)	((void)__atomic_fetch_add(&(var), val, __ATOMIC_SEQ_CST))
#define this_cpu_inc(var)	this_cpu_add(var, 1)
#define this_cpu_dec(var)	this_cpu_add(var, -1)
#define __this_cpu_inc(var)	((void)(var)++)
#define __this_cpu_read(var)	(var)
#define alloc_percpu(type)	((__typeof__(type) *)kzalloc(sizeof(type), GFP_KERNEL))
#define free_percpu(ptr)	kfree(ptr)

#endif
