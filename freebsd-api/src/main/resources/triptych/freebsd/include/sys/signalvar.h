#ifndef _SYS_SIGNALVAR_H_
#define _SYS_SIGNALVAR_H_

#include <sys/proc.h>
#include <sys/signal.h>

void	kern_psignal(struct proc *p, int signum);
int	SIGPENDING(struct thread *td);

#endif
