#ifndef _SYS_SEMA_H_
#define _SYS_SEMA_H_

#include <sys/lock.h>
#include <sys/mutex.h>
#include <sys/condvar.h>

struct sema {
	struct mtx	sema_mtx;
	struct cv	sema_cv;
	int		sema_waiters;
	int		sema_value;
};

void	sema_init(struct sema *sema, int value, const char *description);
void	sema_destroy(struct sema *sema);
void	sema_post(struct sema *sema);
void	sema_wait(struct sema *sema);
int	sema_timedwait(struct sema *sema, int timo);
int	sema_trywait(struct sema *sema);
int	sema_value(struct sema *sema);

#endif
