#ifndef _LINUX_INTERRUPT_H_
#define _LINUX_INTERRUPT_H_

#include <sys/param.h>
#include <sys/systm.h>
#include <sys/kernel.h>
#include <sys/lock.h>
#include <sys/mutex.h>
#include <sys/pcpu.h>
#include <sys/queue.h>
#include <linux/atomic.h>

typedef void tasklet_func_t(unsigned long data);

struct tasklet_struct {
	TAILQ_ENTRY(tasklet_struct)	 entry;
	tasklet_func_t			*func;
	volatile u_int			 tasklet_state;
	atomic_t			 count;
	unsigned long			 data;
};

void	tasklet_init(struct tasklet_struct *ts, tasklet_func_t *func,
	    unsigned long data);
void	tasklet_schedule(struct tasklet_struct *ts);
void	tasklet_kill(struct tasklet_struct *ts);
void	tasklet_enable(struct tasklet_struct *ts);
void	tasklet_disable(struct tasklet_struct *ts);
int	tasklet_trylock(struct tasklet_struct *ts);
void	tasklet_unlock(struct tasklet_struct *ts);
void	tasklet_unlock_wait(struct tasklet_struct *ts);
void	local_bh_enable(void);
void	local_bh_disable(void);

#endif
