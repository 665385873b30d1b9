#ifndef _SYS_PARAM_H_
#define _SYS_PARAM_H_

#include <sys/types.h>
#include <sys/errno.h>
#include <triptych/layout.h>

#define	PZERO			25
#define	PCATCH			0x100
#define	PSUSP			0x200

#define	MS_LOCK_SIMPLE		0x1
#define	MS_LOCK_READ		0x2
#define	MS_LOCK_WRITE		0x4
#define	MS_LOCK_NO_RELOCK	0x8
#define	MS_LOCK_ON_ERROR	0x10

#define	roundup(x, y)	((((x) + ((y) - 1)) / (y)) * (y))
#ifndef MIN
#define	MIN(a, b)	((a) < (b) ? (a) : (b))
#define	MAX(a, b)	((a) > (b) ? (a) : (b))
#endif

/*
 * Kernel variables are macros: a module that declares one itself, as in
 * "extern int hz;", declares the function behind it once more.
 */
int	triptych_hz(void) TRIPTYCH_NAME("hz");
#define	hz	triptych_hz()

int	mpsleep(const volatile void *channel, long pri, char *wmesg, long timo,
	    void *lockp, long flags);
void	sleep(const volatile void *channel, long pri);
int	tsleep(const volatile void *channel, long pri, char *wmesg, long timo);
void	wakeup(const volatile void *channel);

#endif
