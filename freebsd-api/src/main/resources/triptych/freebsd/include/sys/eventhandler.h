#ifndef _SYS_EVENTHANDLER_H_
#define _SYS_EVENTHANDLER_H_

#include <sys/types.h>
#include <sys/kernel.h>
#include <triptych/layout.h>

struct triptych_eventhandler;
typedef struct triptych_eventhandler *eventhandler_tag;

#define	EVENTHANDLER_PRI_FIRST	0
#define	EVENTHANDLER_PRI_ANY	10000
#define	EVENTHANDLER_PRI_LAST	20000
#define	SHUTDOWN_PRI_FIRST	EVENTHANDLER_PRI_FIRST
#define	SHUTDOWN_PRI_DEFAULT	EVENTHANDLER_PRI_ANY
#define	SHUTDOWN_PRI_LAST	EVENTHANDLER_PRI_LAST

eventhandler_tag triptych_eventhandler_register(const char *name, void *func,
	    void *arg, int priority) TRIPTYCH_NAME("EVENTHANDLER_REGISTER");
void	triptych_eventhandler_deregister(const char *name, eventhandler_tag tag)
	    TRIPTYCH_NAME("EVENTHANDLER_DEREGISTER");
void	triptych_eventhandler_deregister_nowait(const char *name,
	    eventhandler_tag tag) TRIPTYCH_NAME("EVENTHANDLER_DEREGISTER_NOWAIT");

#define	EVENTHANDLER_DECLARE(name, type)	struct __hack
#define	EVENTHANDLER_LIST_DEFINE(name)		struct __hack
/* Registers when the file is loaded, for good. */
#define	EVENTHANDLER_DEFINE(name, func, arg, priority)			\
	static eventhandler_tag						\
	    __CONCAT(__CONCAT(triptych_tag_, name), func);		\
	static void							\
	__CONCAT(__CONCAT(triptych_register_, name), func)(void *ctx)	\
	{								\
		__CONCAT(__CONCAT(triptych_tag_, name), func) =		\
		    EVENTHANDLER_REGISTER(name, func, ctx, (priority));	\
	}								\
	SYSINIT(__CONCAT(name, func), SI_SUB_CONFIGURE, SI_ORDER_ANY,	\
	    __CONCAT(__CONCAT(triptych_register_, name), func), (arg));	\
	struct __hack
#define	EVENTHANDLER_REGISTER(name, func, arg, priority)		\
	triptych_eventhandler_register(#name, (void *)(func), (arg), (priority))
#define	EVENTHANDLER_DEREGISTER(name, tag)				\
	triptych_eventhandler_deregister(#name, (tag))
#define	EVENTHANDLER_DEREGISTER_NOWAIT(name, tag)			\
	triptych_eventhandler_deregister_nowait(#name, (tag))

#endif
