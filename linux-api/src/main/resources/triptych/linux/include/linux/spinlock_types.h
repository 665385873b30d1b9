#ifndef _LINUX_SPINLOCK_TYPES_H
#define _LINUX_SPINLOCK_TYPES_H

#include <triptych/object.h>

typedef struct spinlock {
	struct triptych_object	 object;
} spinlock_t;
typedef spinlock_t raw_spinlock_t;
TRIPTYCH_OBJECT_STRUCT(spinlock);
#define __SPIN_LOCK_UNLOCKED(name)	(spinlock_t){ .object = TRIPTYCH_OBJECT(#name) }

#endif
