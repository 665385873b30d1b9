#ifndef _SYS_CONDVAR_H_
#define _SYS_CONDVAR_H_

#include <sys/types.h>
#include <sys/_lock.h>

struct cv {
	const char	*cv_description;
	int		 cv_waiters;
};

void	cv_init(struct cv *cvp, const char *desc);
void	cv_destroy(struct cv *cvp);
/* Any lock does: a routine finds its kind by its address. */
void	cv_wait(struct cv *cvp, void *lock);
void	cv_wait_unlock(struct cv *cvp, void *lock);
int	cv_wait_sig(struct cv *cvp, void *lock);
int	cv_timedwait(struct cv *cvp, void *lock, int timo);
int	cv_timedwait_sig(struct cv *cvp, void *lock, int timo);
void	cv_signal(struct cv *cvp);
void	cv_broadcast(struct cv *cvp);
void	cv_broadcastpri(struct cv *cvp, int pri);
const char	*cv_wmesg(struct cv *cvp);

#endif
