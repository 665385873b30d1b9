#ifndef _LINUX_SEMAPHORE_H
#define _LINUX_SEMAPHORE_H

#include <linux/types.h>

struct semaphore {
	struct triptych_object	 object;
	unsigned int		 count;
};
TRIPTYCH_OBJECT_STRUCT(semaphore);
TRIPTYCH_FIELD(semaphore, count);

#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 4, 0)
#define DEFINE_SEMAPHORE(name, n)					\
	struct semaphore name = { .object = TRIPTYCH_OBJECT(#name), .count = (n) }
#else
#define DEFINE_SEMAPHORE(name)						\
	struct semaphore name = { .object = TRIPTYCH_OBJECT(#name), .count = 1 }
#endif
void triptych_sema_init(struct semaphore *sem, int val) TRIPTYCH_NAME("sema_init");
#define sema_init(sem, val)						\
	do { (sem)->object.ready = 0; triptych_sema_init(sem, val); } while (0)
#if LINUX_VERSION_CODE < KERNEL_VERSION(2, 6, 37)
#define init_MUTEX(sem)		sema_init(sem, 1)
#define init_MUTEX_LOCKED(sem)	sema_init(sem, 0)
#define DECLARE_MUTEX(name)						\
	struct semaphore name = { .object = TRIPTYCH_OBJECT(#name), .count = 1 }
#endif
void down(struct semaphore *sem);
int down_interruptible(struct semaphore *sem);
int down_killable(struct semaphore *sem);
int down_timeout(struct semaphore *sem, long timeout);
int down_trylock(struct semaphore *sem);
void up(struct semaphore *sem);

#endif
