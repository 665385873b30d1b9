#ifndef _SYS_SX_H_
#define _SYS_SX_H_

#include <sys/types.h>
#include <sys/_lock.h>

#define	SX_DUPOK	0x01
#define	SX_NOPROFILE	0x02
#define	SX_NOWITNESS	0x04
#define	SX_QUIET	0x08
#define	SX_RECURSE	0x20
#define	SX_NEW		0x40

#define	SA_UNLOCKED	0x00
#define	SA_LOCKED	0x01
#define	SA_SLOCKED	0x02
#define	SA_XLOCKED	0x04
#define	SA_RECURSED	0x08
#define	SA_NOTRECURSED	0x10

struct sx {
	struct lock_object	lock_object;
	volatile uintptr_t	sx_lock;
};

void	sx_init(struct sx *sx, const char *desc);
void	sx_init_flags(struct sx *sx, const char *desc, int opts);
void	sx_destroy(struct sx *sx);
void	sx_slock(struct sx *sx);
void	sx_xlock(struct sx *sx);
int	sx_slock_sig(struct sx *sx);
int	sx_xlock_sig(struct sx *sx);
int	sx_try_slock(struct sx *sx);
int	sx_try_xlock(struct sx *sx);
void	sx_sunlock(struct sx *sx);
void	sx_xunlock(struct sx *sx);
void	sx_unlock(struct sx *sx);
int	sx_try_upgrade(struct sx *sx);
void	sx_downgrade(struct sx *sx);
int	sx_xlocked(const struct sx *sx);
void	sx_assert(const struct sx *sx, int what);

#define	sx_sleep(chan, sx, pri, wmesg, timo)				\
	_sleep((chan), &(sx)->lock_object, (pri), (wmesg), (timo))

#endif
