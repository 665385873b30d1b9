/*
 * The driver as the fragments of a manual's chapter on kernel threads add up to
 * it: no lock, no condition, no result looked at, and a handle that one
 * function has and another one needs.
 */
#include <sys/param.h>
#include <sys/systm.h>
#include <sys/sysconfig.h>
#include <kern/thread.h>
#include <io/common/handler.h>
#include "fta_adapter.h"

extern task_t first_task;

static int		 error_recovery_flag;
static volatile int	 reinit_thread_started;
static ihandler_id_t	*handler_id;
static thread_t		 err_recov_thread;

static void
fta_error_recovery()
{
	for (;;) {
		assert_wait_mesg((vm_offset_t)&error_recovery_flag, TRUE, "ftaerr");
		thread_block();
		adapter_reset();
	}
}

/* The action of PI_OPERATIONAL. */
static void
operational()
{
	thread_t thread;

	if (!reinit_thread_started) {
		thread = kernel_thread_w_arg(first_task, fta_error_recovery, NULL);
		if (thread == NULL)
			printf("fta: no error recovery thread\n");
		reinit_thread_started = TRUE;
	}
}

static int
ftaintr()
{
	if (adapter_cause() & FATAL_ERROR) {
		operational();
		thread_wakeup_one((vm_offset_t)&error_recovery_flag);
	}
	return (0);
}

cfg_status_t
fta_configure(cfg_op_t op, caddr_t indata, ulong indata_size, caddr_t outdata,
    ulong outdata_size)
{
	struct handler_intr_info info;
	ihandler_t handler;

	switch (op) {
	case CFG_OP_CONFIGURE:
		info.line = ADAPTER_LINE;
		info.intr = ftaintr;
		info.param = NULL;
		handler.ih_bus = NULL;
		handler.ih_bus_info = (char *)&info;
		handler_id = handler_add(&handler);
		operational();
		handler_enable(handler_id);
		return (ESUCCESS);
	case CFG_OP_UNCONFIGURE:
		handler_disable(handler_id);
		handler_del(handler_id);
		thread_terminate(err_recov_thread);
		return (ESUCCESS);
	default:
		return (ENOTSUP);
	}
}
