#ifndef _LINUX_COMPILER_H_
#define _LINUX_COMPILER_H_

#include <sys/cdefs.h>
#include <sys/types.h>

#define	likely(x)		__predict_true(x)
#define	unlikely(x)		__predict_false(x)
#define	barrier()		__asm volatile("" ::: "memory")
#define	READ_ONCE(x)		(*(volatile __typeof(x) *)&(x))
#define	WRITE_ONCE(x, v)	((void)(*(volatile __typeof(x) *)&(x) = (v)))

#endif
