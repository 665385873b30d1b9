#ifndef _SYS_LOCK_H_
#define _SYS_LOCK_H_

#include <sys/types.h>
#include <sys/_lock.h>

#define	WARN_GIANTOK	0x01
#define	WARN_PANIC	0x02
#define	WARN_SLEEPOK	0x04

struct lock_class {
	const char	*lc_name;
	unsigned int	 lc_flags;
	void		(*lc_lock)(struct lock_object *lock, uintptr_t how);
	uintptr_t	(*lc_unlock)(struct lock_object *lock);
};
#define	LC_SLEEPLOCK	0x00000001
#define	LC_SPINLOCK	0x00000002
#define	LC_SLEEPABLE	0x00000004
#define	LC_RECURSABLE	0x00000008
#define	LC_UPGRADABLE	0x00000010

struct lock_class	*LOCK_CLASS(struct lock_object *lock);

/* Where a lock was taken is remembered by the lock itself. */
#define	WITNESS_SAVE_DECL(n)		int n __unused
#define	WITNESS_SAVE(lock, n)		((n) = 0)
#define	WITNESS_RESTORE(lock, n)	((void)(n))

int	WITNESS_WARN(int flags, struct lock_object *lock, const char *fmt, ...);

#endif
