#ifndef _SYS_MALLOC_H_
#define _SYS_MALLOC_H_

#include <sys/types.h>
#include <triptych/layout.h>

#define	M_WAITOK	0x0
#define	M_NOWAIT	0x1
#define	M_ZERO		0x4

#define	M_DEVBUF	2

void	*triptych_malloc(u_long size, int type, int flags)
	    TRIPTYCH_NAME("MALLOC");
void	triptych_free(void *addr, int type) TRIPTYCH_NAME("FREE");

#define	MALLOC(addr, cast, size, type, flags)				\
	((addr) = (cast)triptych_malloc((size), (type), (flags)))
#define	FREE(addr, type)						\
	triptych_free((void *)(addr), (type))

#endif
