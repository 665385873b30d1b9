#ifndef _SYS_SCHED_H_
#define _SYS_SCHED_H_

#include <sys/proc.h>

#define	SRQ_BORING	0x0000

void	sched_add(struct thread *td, int flags);
void	sched_prio(struct thread *td, u_char prio);

#endif
