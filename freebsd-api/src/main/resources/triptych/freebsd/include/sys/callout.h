#ifndef _SYS_CALLOUT_H_
#define _SYS_CALLOUT_H_

#include <sys/types.h>
#include <triptych/layout.h>

struct mtx;

#define	CALLOUT_RETURNUNLOCKED	0x0010
#define	CALLOUT_MPSAFE		1

typedef void callout_func_t(void *);
typedef void timeout_t(void *);

struct callout {
	callout_func_t	*c_func;
	void		*c_arg;
	int		 c_time;
	int		 c_flags;
};

void	callout_init(struct callout *c, int mpsafe);
void	callout_init_mtx(struct callout *c, struct mtx *mtx, int flags);
int	callout_reset(struct callout *c, int ticks, void (*func)(void *),
	    void *arg);
int	callout_schedule(struct callout *c, int ticks);
int	callout_stop(struct callout *c);
int	callout_drain(struct callout *c);
int	callout_pending(const struct callout *c);
int	callout_active(const struct callout *c);
void	callout_deactivate(struct callout *c);

#endif
