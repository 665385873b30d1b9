#ifndef _SYS_PARAM_H_
#define _SYS_PARAM_H_

#include <sys/types.h>
#include <sys/errno.h>
#include <sys/priority.h>
#include <sys/limits.h>

#define	MAXCOMLEN	19

#define	PRIMASK		0x0ff
#define	PCATCH		0x100
#define	PDROP		0x200

#define	MAXPATHLEN	1024
#define	PAGE_SIZE	4096
#define	NBBY		8
#define	CACHE_LINE_SIZE	64
#define	MAXCPU		256

#define	MIN(a, b)	(((a) < (b)) ? (a) : (b))
#define	MAX(a, b)	(((a) > (b)) ? (a) : (b))
#define	howmany(x, y)	(((x) + ((y) - 1)) / (y))
#define	roundup(x, y)	((((x) + ((y) - 1)) / (y)) * (y))

#endif
