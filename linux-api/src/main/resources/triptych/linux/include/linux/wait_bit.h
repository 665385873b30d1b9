#ifndef _LINUX_WAIT_BIT_H
#define _LINUX_WAIT_BIT_H

#include <linux/wait.h>
#include <linux/bitops.h>

/* All who wait for bits stand on one queue of the module. */
__weak DECLARE_WAIT_QUEUE_HEAD(triptych_bit_waiters);

#define wait_on_bit(word, bit, mode)					\
	triptych_wait_int(triptych_bit_waiters, !test_bit(bit, word), mode, 0, schedule())
#define wait_var_event(var, condition)	wait_event(triptych_bit_waiters, condition)
#define wake_up_bit(word, bit)		wake_up_all(&triptych_bit_waiters)
#define wake_up_var(var)		wake_up_all(&triptych_bit_waiters)
#define clear_and_wake_up_bit(bit, word)				\
	do { clear_bit(bit, word); wake_up_bit(word, bit); } while (0)

#endif
