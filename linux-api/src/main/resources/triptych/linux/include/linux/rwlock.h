#ifndef _LINUX_RWLOCK_H
#define _LINUX_RWLOCK_H

#include <linux/types.h>
#include <linux/irqflags.h>
#include <linux/bottom_half.h>

typedef struct triptych_rwlock {
	struct triptych_object	 object;
} rwlock_t;
TRIPTYCH_OBJECT_STRUCT(triptych_rwlock);

#define DEFINE_RWLOCK(x)	rwlock_t x = { .object = TRIPTYCH_OBJECT(#x) }
void triptych_rwlock_init(rwlock_t *lock) TRIPTYCH_NAME("rwlock_init");
#define rwlock_init(lock)						\
	do { triptych_name(lock, #lock); triptych_rwlock_init(lock); } while (0)
void read_lock(rwlock_t *lock);
void read_unlock(rwlock_t *lock);
void write_lock(rwlock_t *lock);
void write_unlock(rwlock_t *lock);

/* Interrupts or bottom halves go off before the lock, and on again after it. */
#define read_lock_irq(lock)	do { local_irq_disable(); read_lock(lock); } while (0)
#define read_unlock_irq(lock)	do { read_unlock(lock); local_irq_enable(); } while (0)
#define write_lock_irq(lock)	do { local_irq_disable(); write_lock(lock); } while (0)
#define write_unlock_irq(lock)	do { write_unlock(lock); local_irq_enable(); } while (0)
#define read_lock_bh(lock)	do { local_bh_disable(); read_lock(lock); } while (0)
#define read_unlock_bh(lock)	do { read_unlock(lock); local_bh_enable(); } while (0)
#define write_lock_bh(lock)	do { local_bh_disable(); write_lock(lock); } while (0)
#define write_unlock_bh(lock)	do { write_unlock(lock); local_bh_enable(); } while (0)
#define read_lock_irqsave(lock, flags)					\
	do { local_irq_save(flags); read_lock(lock); } while (0)
#define read_unlock_irqrestore(lock, flags)				\
	do { read_unlock(lock); local_irq_restore(flags); } while (0)
#define write_lock_irqsave(lock, flags)					\
	do { local_irq_save(flags); write_lock(lock); } while (0)
#define write_unlock_irqrestore(lock, flags)				\
	do { write_unlock(lock); local_irq_restore(flags); } while (0)

#endif
