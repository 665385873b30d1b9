#ifndef _SYS_MUTEX_H_
#define _SYS_MUTEX_H_

#include <sys/types.h>
#include <sys/_lock.h>
#include <sys/kernel.h>
#include <triptych/layout.h>

#define	MTX_DEF		0x00000000
#define	MTX_SPIN	0x00000001
#define	MTX_QUIET	0x00000002
#define	MTX_RECURSE	0x00000004
#define	MTX_NOWITNESS	0x00000008
#define	MTX_DUPOK	0x00000010
#define	MTX_NOPROFILE	0x00000020
#define	MTX_NEW		0x00000040

#define	MA_NOTOWNED	0x00000000
#define	MA_OWNED	0x00000004
#define	MA_RECURSED	0x00000008
#define	MA_NOTRECURSED	0x00000010

struct mtx {
	struct lock_object	lock_object;
	volatile uintptr_t	mtx_lock;
};

void	mtx_init(struct mtx *m, const char *name, const char *type, int opts);
void	mtx_destroy(struct mtx *m);
void	mtx_lock(struct mtx *m);
void	mtx_lock_flags(struct mtx *m, int flags);
void	mtx_lock_spin(struct mtx *m);
void	mtx_lock_spin_flags(struct mtx *m, int flags);
int	mtx_trylock(struct mtx *m);
int	mtx_trylock_flags(struct mtx *m, int flags);
int	mtx_trylock_spin(struct mtx *m);
int	mtx_trylock_spin_flags(struct mtx *m, int flags);
void	mtx_unlock(struct mtx *m);
void	mtx_unlock_flags(struct mtx *m, int flags);
void	mtx_unlock_spin(struct mtx *m);
void	mtx_unlock_spin_flags(struct mtx *m, int flags);
int	mtx_owned(const struct mtx *m);
int	mtx_recursed(const struct mtx *m);
int	mtx_initialized(const struct mtx *m);
void	mtx_assert(const struct mtx *m, int what);
int	mtx_sleep(const volatile void *chan, struct mtx *mtx, int priority,
	    const char *wmesg, int timo);

/* What MTX_SYSINIT hands to the functions that it starts. */
struct mtx_args {
	void		*ma_mtx;
	const char	*ma_desc;
	int		 ma_opts;
};

static __inline void
mtx_sysinit(void *arg)
{
	struct mtx_args *args = arg;

	mtx_init((struct mtx *)args->ma_mtx, args->ma_desc, NULL, args->ma_opts);
}

#define	MTX_SYSINIT(name, mtx, desc, opts)				\
	static struct mtx_args __CONCAT(name, _args) = { (mtx), (desc), (opts) }; \
	SYSINIT(__CONCAT(name, _mtx_sysinit), SI_SUB_LOCK, SI_ORDER_MIDDLE, \
	    mtx_sysinit, &__CONCAT(name, _args));			\
	SYSUNINIT(__CONCAT(name, _mtx_sysuninit), SI_SUB_LOCK, SI_ORDER_MIDDLE, \
	    mtx_destroy, __DEVOLATILE(void *, mtx))

/* Between the two the caller does not hold Giant, and afterwards as often as before. */
#define	DROP_GIANT()							\
do {									\
	int triptych_giants = 0;					\
	while (mtx_owned(&Giant)) {					\
		triptych_giants++;					\
		mtx_unlock(&Giant);					\
	}
#define	PICKUP_GIANT()							\
	while (triptych_giants-- > 0)					\
		mtx_lock(&Giant);					\
} while (0)

struct mtx	*triptych_giant(void) TRIPTYCH_NAME("Giant");
#define	Giant	(*triptych_giant())

#endif
