#ifndef _SYS_PCPU_H_
#define _SYS_PCPU_H_

#include <sys/proc.h>
#include <sys/smp.h>

int	triptych_curcpu(void) TRIPTYCH_NAME("curcpu");
#define	curcpu		triptych_curcpu()

/* One of each variable for every processor. */
#define	DPCPU_NAME(n)			__CONCAT(pcpu_entry_, n)
#define	DPCPU_DECLARE(t, n)		extern t DPCPU_NAME(n)[mp_ncpus]
#define	DPCPU_DEFINE(t, n)		t DPCPU_NAME(n)[mp_ncpus]
#define	DPCPU_DEFINE_STATIC(t, n)	static t DPCPU_NAME(n)[mp_ncpus]
#define	DPCPU_ID_PTR(i, n)		(&DPCPU_NAME(n)[i])
#define	DPCPU_ID_GET(i, n)		(*DPCPU_ID_PTR(i, n))
#define	DPCPU_ID_SET(i, n, v)		(*DPCPU_ID_PTR(i, n) = (v))
#define	DPCPU_PTR(n)			DPCPU_ID_PTR(curcpu, n)
#define	DPCPU_GET(n)			(*DPCPU_PTR(n))
#define	DPCPU_SET(n, v)			(*DPCPU_PTR(n) = (v))

#endif
