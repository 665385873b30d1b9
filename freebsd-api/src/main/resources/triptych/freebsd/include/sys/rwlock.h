#ifndef _SYS_RWLOCK_H_
#define _SYS_RWLOCK_H_

#include <sys/types.h>
#include <sys/_lock.h>

#define	RW_DUPOK	0x01
#define	RW_NOPROFILE	0x02
#define	RW_NOWITNESS	0x04
#define	RW_QUIET	0x08
#define	RW_RECURSE	0x10
#define	RW_NEW		0x20

#define	RA_UNLOCKED	0x00
#define	RA_LOCKED	0x01
#define	RA_RLOCKED	0x02
#define	RA_WLOCKED	0x04
#define	RA_RECURSED	0x08
#define	RA_NOTRECURSED	0x10

struct rwlock {
	struct lock_object	lock_object;
	volatile uintptr_t	rw_lock;
};

void	rw_init(struct rwlock *rw, const char *name);
void	rw_init_flags(struct rwlock *rw, const char *name, int opts);
void	rw_destroy(struct rwlock *rw);
void	rw_rlock(struct rwlock *rw);
void	rw_wlock(struct rwlock *rw);
int	rw_try_rlock(struct rwlock *rw);
int	rw_try_wlock(struct rwlock *rw);
void	rw_runlock(struct rwlock *rw);
void	rw_wunlock(struct rwlock *rw);
void	rw_unlock(struct rwlock *rw);
int	rw_try_upgrade(struct rwlock *rw);
void	rw_downgrade(struct rwlock *rw);
int	rw_wowned(const struct rwlock *rw);
void	rw_assert(const struct rwlock *rw, int what);
int	rw_sleep(const volatile void *chan, struct rwlock *rw, int priority,
	    const char *wmesg, int timo);

#endif
