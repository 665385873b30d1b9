#ifndef _LINUX_SPINLOCK_H
#define _LINUX_SPINLOCK_H

#include <linux/types.h>
#include <linux/spinlock_types.h>
#include <linux/preempt.h>
#include <linux/irqflags.h>
#include <linux/bottom_half.h>
#include <linux/rwlock.h>

#define DEFINE_SPINLOCK(x)						\
	spinlock_t x = { .object = TRIPTYCH_OBJECT(#x) }
#define DEFINE_RAW_SPINLOCK(x)	DEFINE_SPINLOCK(x)
void triptych_spin_lock_init(spinlock_t *lock) TRIPTYCH_NAME("spin_lock_init");
#define spin_lock_init(lock)						\
	do { triptych_name(lock, #lock); triptych_spin_lock_init(lock); } while (0)
void spin_lock(spinlock_t *lock);
void spin_unlock(spinlock_t *lock);
void spin_lock_irq(spinlock_t *lock);
void spin_unlock_irq(spinlock_t *lock);
void spin_lock_bh(spinlock_t *lock);
void spin_unlock_bh(spinlock_t *lock);
int spin_trylock(spinlock_t *lock);
int spin_is_locked(spinlock_t *lock);
void assert_spin_locked(spinlock_t *lock);
void triptych_spin_lock_irqsave(spinlock_t *lock, unsigned long *flags)
	TRIPTYCH_NAME("spin_lock_irqsave");
void triptych_spin_unlock_irqrestore(spinlock_t *lock, unsigned long *flags)
	TRIPTYCH_NAME("spin_unlock_irqrestore");
#define spin_lock_irqsave(lock, flags)		triptych_spin_lock_irqsave(lock, &(flags))
#define spin_unlock_irqrestore(lock, flags)	triptych_spin_unlock_irqrestore(lock, &(flags))
#define spin_lock_nested(lock, subclass)	spin_lock(lock)
#define raw_spin_lock_init		spin_lock_init
#define raw_spin_lock			spin_lock
#define raw_spin_unlock			spin_unlock
#define raw_spin_lock_irqsave		spin_lock_irqsave
#define raw_spin_unlock_irqrestore	spin_unlock_irqrestore

#endif
