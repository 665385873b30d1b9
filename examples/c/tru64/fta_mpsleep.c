/*
 * Error recovery by mpsleep; a watchdog, which is a thread, notices the errors.
 * With AS_PRINTED it sleeps in an endless loop, and has the lock back after
 * whatever ends the sleep; else it looks at the condition and at the result,
 * and holds no lock while it resets.
 */
#include <sys/param.h>
#include <sys/sysconfig.h>
#include <kern/thread.h>
#include <kern/lock.h>
#include "fta_adapter.h"

extern task_t first_task;

decl_simple_lock_data(static, lk_fta_kern_str)
static int	error_recovery_flag;
static thread_t	thread;

/* Guarded by the lock. */
static int	failed, ending;

static void
reset()
{
	adapter_reset();
	assert_wait_mesg_timo((vm_offset_t)0, FALSE, "ftareset", 1);
	thread_block();
}

#ifdef AS_PRINTED
static void
recover()
{
	simple_lock(&lk_fta_kern_str);
	while (!ending) {
		/* Nothing leads out of here to look at the condition again. */
		for (;;) {
			mpsleep((caddr_t)&error_recovery_flag, PCATCH, "ftaerr", 0,
			    simple_lock_addr(lk_fta_kern_str),
			    MS_LOCK_SIMPLE | MS_LOCK_ON_ERROR);
			reset();
		}
	}
}
#else
/* Whether the adapter has failed, rather than the thread is to end. */
static int
await_failure()
{
	simple_lock(&lk_fta_kern_str);
	while (!failed) {
		if (mpsleep((caddr_t)&error_recovery_flag, PCATCH, "ftaerr", 0,
		    simple_lock_addr(lk_fta_kern_str), MS_LOCK_SIMPLE) != 0) {
			/* After a failure mpsleep has not taken the lock again. */
			return (0);
		}
	}
	failed = 0;
	simple_unlock(&lk_fta_kern_str);
	return (1);
}

static void
recover()
{
	while (await_failure())
		reset();
	thread_terminate(current_thread());
	thread_halt_self();
}
#endif

/* The watchdog has seen that the adapter has failed. */
void
fta_failed()
{
	simple_lock(&lk_fta_kern_str);
	failed = 1;
	simple_unlock(&lk_fta_kern_str);
	wakeup((caddr_t)&error_recovery_flag);
}

cfg_status_t
fta_configure(cfg_op_t op, caddr_t indata, ulong indata_size, caddr_t outdata,
    ulong outdata_size)
{
	switch (op) {
	case CFG_OP_CONFIGURE:
		simple_lock_init(&lk_fta_kern_str);
		thread = kernel_thread_w_arg(first_task, recover, NULL);
		return (thread == NULL ? ENOMEM : ESUCCESS);
	case CFG_OP_UNCONFIGURE:
		if (thread_terminate(thread) != KERN_SUCCESS)
			return (EBUSY);
		simple_lock_terminate(&lk_fta_kern_str);
		return (ESUCCESS);
	default:
		return (ENOTSUP);
	}
}
