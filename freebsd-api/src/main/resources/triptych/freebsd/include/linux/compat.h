#ifndef _LINUX_COMPAT_H_
#define _LINUX_COMPAT_H_

#include <sys/param.h>
#include <sys/malloc.h>
#include <sys/proc.h>

int	linux_alloc_current(struct thread *td, int flags);

/* Gives a thread of FreeBSD what it needs to call code of Linux. */
static __inline void
linux_set_current(struct thread *td)
{
	if (__predict_false(td->td_lkpi_task == NULL))
		linux_alloc_current(td, M_WAITOK);
}

#endif
