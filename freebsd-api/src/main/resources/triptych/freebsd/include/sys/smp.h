#ifndef _SYS_SMP_H_
#define _SYS_SMP_H_

#include <sys/param.h>

/* As many as the simulated machine has where a module asks. */
#define	mp_ncpus	2
#define	mp_maxid	(mp_ncpus - 1)
#define	CPU_ABSENT(i)	((i) < 0 || (i) > mp_maxid)
#define	CPU_FOREACH(i)							\
	for ((i) = 0; (i) <= mp_maxid; (i)++)				\
		if (!CPU_ABSENT(i))

#endif
