#ifndef _SYS_EVENTHANDLER_H_
#define _SYS_EVENTHANDLER_H_

#include <sys/types.h>
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
#define	EVENTHANDLER_REGISTER(name, func, arg, priority)		\
	triptych_eventhandler_register(#name, (void *)(func), (arg), (priority))
#define	EVENTHANDLER_DEREGISTER(name, tag)				\
	triptych_eventhandler_deregister(#name, (tag))
#define	EVENTHANDLER_DEREGISTER_NOWAIT(name, tag)			\
	triptych_eventhandler_deregister_nowait(#name, (tag))

#endif
