#ifndef _SYS_KERNEL_H_
#define _SYS_KERNEL_H_

#include <sys/types.h>
#include <triptych/layout.h>

TRIPTYCH_VARIABLE(int, hz);
TRIPTYCH_VARIABLE(volatile int, ticks);

enum sysinit_sub_id {
	SI_SUB_TUNABLES		= 0x0700000,
	SI_SUB_KMEM		= 0x1800000,
	SI_SUB_LOCK		= 0x1B00000,
	SI_SUB_EVENTHANDLER	= 0x1C00000,
	SI_SUB_KLD		= 0x2000000,
	SI_SUB_SMP		= 0xf000000,
	SI_SUB_TASKQ		= 0x2880000,
	SI_SUB_DRIVERS		= 0x3100000,
	SI_SUB_CONFIGURE	= 0x3800000,
	SI_SUB_PSEUDO		= 0x7000000,
	SI_SUB_SYSCALLS		= 0xd800000,
	SI_SUB_EXEC		= 0x7400000,
	SI_SUB_KICK_SCHEDULER	= 0xa000000,
	SI_SUB_KTHREAD_INIT	= 0xe000000,
	SI_SUB_LAST		= 0xfffffff
};

enum sysinit_elem_order {
	SI_ORDER_FIRST	= 0x0000000,
	SI_ORDER_SECOND	= 0x0000001,
	SI_ORDER_THIRD	= 0x0000002,
	SI_ORDER_MIDDLE	= 0x1000000,
	SI_ORDER_ANY	= 0xfffffff
};

/* What SYSINIT and SYSUNINIT leave for the linker. */
struct triptych_sysinit {
	unsigned long	 words;
	const char	*uniq;
	unsigned long	 subsystem;
	unsigned long	 order;
	void		(*func)(void *);
	const void	*udata;
};

#define	TRIPTYCH_SYSINIT_(set, uniq, sub, ord, fn, data)		\
	static const struct triptych_sysinit				\
	    __CONCAT(set##_, uniq) TRIPTYCH_RECORD(#set) =		\
	    { TRIPTYCH_WORDS(struct triptych_sysinit), #uniq, sub, ord,	\
	    (void (*)(void *))(fn), (const void *)(data) }
#define	SYSINIT(uniq, sub, ord, fn, data)				\
	TRIPTYCH_SYSINIT_(set_sysinit, uniq, sub, ord, fn, data)
#define	SYSUNINIT(uniq, sub, ord, fn, data)				\
	TRIPTYCH_SYSINIT_(set_sysuninit, uniq, sub, ord, fn, data)

#endif
