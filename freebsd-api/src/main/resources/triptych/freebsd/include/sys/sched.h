#ifndef _SYS_SCHED_H_
#define _SYS_SCHED_H_

#include <sys/proc.h>

#define	SRQ_BORING	0x0000

/* Nests; a thread that is pinned stays on its processor. */
static __inline void
sched_pin(void)
{
	curthread->td_pinned++;
}

static __inline void
sched_unpin(void)
{
	curthread->td_pinned--;
}

void	sched_add(struct thread *td, int flags);
void	sched_prio(struct thread *td, u_char prio);

#endif
