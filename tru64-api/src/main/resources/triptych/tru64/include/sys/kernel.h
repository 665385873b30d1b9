#ifndef _SYS_KERNEL_H_
#define _SYS_KERNEL_H_

#include <sys/param.h>

/* Counts ticks, and everybody who sleeps on it is woken once a second. */
struct triptych_lbolt {
	int	ticks;
};
TRIPTYCH_STRUCT(triptych_lbolt);
TRIPTYCH_FIELD(triptych_lbolt, ticks);

int	*triptych_lbolt(void) TRIPTYCH_NAME("lbolt");
#define	lbolt	(*triptych_lbolt())

#endif
