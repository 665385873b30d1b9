#ifndef _SYS_RANGELOCK_H_
#define _SYS_RANGELOCK_H_

#include <sys/types.h>
#include <sys/queue.h>

struct mtx;
struct rl_q_entry;

#define	RL_LOCK_READ		0x0001
#define	RL_LOCK_WRITE		0x0002
#define	RL_LOCK_TYPE_MASK	0x0003
#define	RL_LOCK_GRANTED		0x0004

struct rangelock {
	TAILQ_HEAD(, rl_q_entry)	 rl_waiters;
	struct rl_q_entry		*rl_currdep;
};

void	 rangelock_init(struct rangelock *lock);
void	 rangelock_destroy(struct rangelock *lock);
void	 rangelock_unlock(struct rangelock *lock, void *cookie,
	    struct mtx *ilk);
void	*rangelock_unlock_range(struct rangelock *lock, void *cookie,
	    off_t start, off_t end, struct mtx *ilk);
void	*rangelock_rlock(struct rangelock *lock, off_t start, off_t end,
	    struct mtx *ilk);
void	*rangelock_wlock(struct rangelock *lock, off_t start, off_t end,
	    struct mtx *ilk);
void	*rangelock_tryrlock(struct rangelock *lock, off_t start, off_t end,
	    struct mtx *ilk);
void	*rangelock_trywlock(struct rangelock *lock, off_t start, off_t end,
	    struct mtx *ilk);
void	 rlqentry_free(struct rl_q_entry *rlqe);

#endif
