#ifndef _KERN_LOCK_H_
#define _KERN_LOCK_H_

#include <mach/std_types.h>
#include <triptych/layout.h>

/* ---- simple locks: whoever waits spins ---- */

struct slock {
	volatile unsigned long	sl_data[4];
};
typedef struct slock	simple_lock_data_t;
typedef struct slock	*simple_lock_t;

/* With its semicolon: it is written with and without one. */
#define	decl_simple_lock_data(class, name)				\
	class simple_lock_data_t name;
#define	simple_lock_addr(lock)	(&(lock))
#ifdef MACH_KERNEL
#define	def_simple_lock_data(class, name)				\
	class simple_lock_data_t name;
/* Every block looks itself whether a simple lock is held. */
#define	check_simple_locks()	((void)0)
#endif

void		simple_lock_init(simple_lock_t slock);
void		simple_lock(simple_lock_t slock);
boolean_t	simple_lock_try(simple_lock_t slock);
void		simple_unlock(simple_lock_t slock);
void		simple_lock_terminate(simple_lock_t slock);

#ifdef MACH_KERNEL
/* Mach's own is told what events of the lock are counted as. */
#define	simple_lock_init(slock, ...)	simple_lock_init(slock)
#endif

/* ---- complex locks: whoever waits sleeps ---- */

struct lock {
	volatile unsigned long	l_data[8];
};
typedef struct lock	lock_data_t;
typedef struct lock	*lock_t;

void		lock_init(lock_t lock, boolean_t can_sleep);
void		lock_read(lock_t lock);
void		lock_write(lock_t lock);
boolean_t	lock_try_read(lock_t lock);
boolean_t	lock_try_write(lock_t lock);
void		lock_done(lock_t lock);
boolean_t	lock_read_to_write(lock_t lock);
boolean_t	lock_try_read_to_write(lock_t lock);
void		lock_write_to_read(lock_t lock);
void		lock_set_recursive(lock_t lock);
void		lock_clear_recursive(lock_t lock);
void		lock_terminate(lock_t lock);

/* ---- classes of locks ---- */

struct lockinfo {
	char	*name;
	int	order;		/* locks are taken in ascending order */
	int	min_spl;	/* the lowest level to hold one at */
};
TRIPTYCH_STRUCT(lockinfo);
TRIPTYCH_FIELD(lockinfo, name);
TRIPTYCH_FIELD(lockinfo, order);
TRIPTYCH_FIELD(lockinfo, min_spl);

/* A class that has no name has no place yet: its locks are not checked. */
#define	decl_simple_lock_info(class, name)				\
	class struct lockinfo name[1];
#define	decl_lock_info(class, name)					\
	class struct lockinfo name[1];

void	lock_setup(lock_t lock, struct lockinfo *info, boolean_t can_sleep);
void	simple_lock_setup(simple_lock_t slock, struct lockinfo *info);

int	triptych_lockmode(void) TRIPTYCH_NAME("lockmode");
#define	lockmode	triptych_lockmode()

#endif
