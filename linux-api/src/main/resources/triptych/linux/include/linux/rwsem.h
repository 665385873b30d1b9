#ifndef _LINUX_RWSEM_H
#define _LINUX_RWSEM_H

#include <linux/types.h>
#include <linux/lockdep.h>

struct rw_semaphore {
	struct triptych_object	 object;
};
TRIPTYCH_OBJECT_STRUCT(rw_semaphore);

#define DECLARE_RWSEM(name)						\
	struct rw_semaphore name = { .object = TRIPTYCH_OBJECT(#name) }
void triptych_init_rwsem(struct rw_semaphore *sem) TRIPTYCH_NAME("init_rwsem");
#define init_rwsem(sem)							\
	do { triptych_name(sem, #sem); triptych_init_rwsem(sem); } while (0)
void down_read(struct rw_semaphore *sem);
int down_read_trylock(struct rw_semaphore *sem);
void up_read(struct rw_semaphore *sem);
void down_write(struct rw_semaphore *sem);
int down_write_trylock(struct rw_semaphore *sem);
void up_write(struct rw_semaphore *sem);
void downgrade_write(struct rw_semaphore *sem);
bool rwsem_is_locked(struct rw_semaphore *sem);

#endif
