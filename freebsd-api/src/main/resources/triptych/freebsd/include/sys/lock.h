#ifndef _SYS_LOCK_H_
#define _SYS_LOCK_H_

#include <sys/types.h>
#include <sys/_lock.h>

#define	WARN_GIANTOK	0x01
#define	WARN_PANIC	0x02
#define	WARN_SLEEPOK	0x04

int	WITNESS_WARN(int flags, struct lock_object *lock, const char *fmt, ...);

#endif
