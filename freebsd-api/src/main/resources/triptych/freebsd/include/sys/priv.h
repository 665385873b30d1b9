#ifndef _SYS_PRIV_H_
#define _SYS_PRIV_H_

struct thread;
struct ucred;

#define	PRIV_DRIVER		14
#define	PRIV_KLD_LOAD		81
#define	PRIV_FIRMWARE_LOAD	690

int	priv_check(struct thread *td, int priv);
int	securelevel_gt(struct ucred *cr, int level);

#endif
