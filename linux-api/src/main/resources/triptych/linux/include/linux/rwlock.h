#ifndef _LINUX_RWLOCK_H
#define _LINUX_RWLOCK_H

#include <linux/types.h>
#include <linux/irqflags.h>

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
int read_trylock(rwlock_t *lock);
int write_trylock(rwlock_t *lock);
void read_lock_irq(rwlock_t *lock);
void read_unlock_irq(rwlock_t *lock);
void write_lock_irq(rwlock_t *lock);
void write_unlock_irq(rwlock_t *lock);
void read_lock_bh(rwlock_t *lock);
void read_unlock_bh(rwlock_t *lock);
void write_lock_bh(rwlock_t *lock);
void write_unlock_bh(rwlock_t *lock);
void triptych_read_lock_irqsave(rwlock_t *lock, unsigned long *flags)
	TRIPTYCH_NAME("read_lock_irqsave");
void triptych_read_unlock_irqrestore(rwlock_t *lock, unsigned long *flags)
	TRIPTYCH_NAME("read_unlock_irqrestore");
void triptych_write_lock_irqsave(rwlock_t *lock, unsigned long *flags)
	TRIPTYCH_NAME("write_lock_irqsave");
void triptych_write_unlock_irqrestore(rwlock_t *lock, unsigned long *flags)
	TRIPTYCH_NAME("write_unlock_irqrestore");
#define read_lock_irqsave(lock, flags)		triptych_read_lock_irqsave(lock, &(flags))
#define read_unlock_irqrestore(lock, flags)	triptych_read_unlock_irqrestore(lock, &(flags))
#define write_lock_irqsave(lock, flags)		triptych_write_lock_irqsave(lock, &(flags))
#define write_unlock_irqrestore(lock, flags)	triptych_write_unlock_irqrestore(lock, &(flags))

#endif
