#ifndef _LINUX_INIT_H
#define _LINUX_INIT_H

#include <linux/types.h>

#define __init
#define __exit
#define __initdata
#define __exitdata
#define __initconst
#define __devinit
#define __devexit
typedef int (*initcall_t)(void);
typedef void (*exitcall_t)(void);

/* What module_init and module_exit leave for the loader. */
struct triptych_initcall {
	unsigned long	 words;
	void		*function;
};
#define TRIPTYCH_INITCALL(kind, fn)					\
	static const struct triptych_initcall triptych_##kind		\
	    TRIPTYCH_RECORD("set_linux_" #kind) =			\
	    { TRIPTYCH_WORDS(struct triptych_initcall), (void *)(fn) };

#define module_init(fn)		TRIPTYCH_INITCALL(init, fn)
#define module_exit(fn)		TRIPTYCH_INITCALL(exit, fn)
#define device_initcall(fn)	module_init(fn)
#define late_initcall(fn)	module_init(fn)
#define subsys_initcall(fn)	module_init(fn)

#endif
