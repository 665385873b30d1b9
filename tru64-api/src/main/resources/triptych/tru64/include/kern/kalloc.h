#ifndef _KERN_KALLOC_H_
#define _KERN_KALLOC_H_

#include <sys/malloc.h>

/* Blocks until there is memory; whoever frees it says how much it was. */
#define	kalloc(size)		triptych_malloc((size), M_DEVBUF, M_WAITOK)
#define	kget(size)		triptych_malloc((size), M_DEVBUF, M_NOWAIT)
#define	kfree(addr, size)	FREE((addr), M_DEVBUF)

#endif
