#ifndef _LINUX_MUTEX_H
#define _LINUX_MUTEX_H

#include <linux/types.h>
#include <linux/lockdep.h>

struct mutex {
	struct triptych_object	 object;
};
TRIPTYCH_OBJECT_STRUCT(mutex);

#define DEFINE_MUTEX(mutexname)						\
	struct mutex mutexname = { .object = TRIPTYCH_OBJECT(#mutexname) }
void triptych_mutex_init(struct mutex *lock) TRIPTYCH_NAME("mutex_init");
#define mutex_init(lock)						\
	do { triptych_name(lock, #lock); triptych_mutex_init(lock); } while (0)
void mutex_destroy(struct mutex *lock);
void mutex_lock(struct mutex *lock);
int mutex_lock_interruptible(struct mutex *lock);
int mutex_lock_killable(struct mutex *lock);
int mutex_trylock(struct mutex *lock);
void mutex_unlock(struct mutex *lock);
bool mutex_is_locked(struct mutex *lock);
#define mutex_lock_nested(lock, subclass)	mutex_lock(lock)

#endif
