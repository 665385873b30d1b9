/* Looks at the condition first, and asserts its wait afterwards. */
#include <sys/types.h>
#include <sys/errno.h>
#include <sys/sysconfig.h>
#include <kern/thread.h>

extern task_t first_task;

static volatile int ready;

static void
work()
{
	ready = 1;
	thread_wakeup((vm_offset_t)&ready);
	thread_terminate(current_thread());
	thread_halt_self();
}

static void
await_ready()
{
	while (!ready) {
		/* A wake-up here finds nobody, and an event has no memory. */
		assert_wait_mesg((vm_offset_t)&ready, FALSE, "ready");
		thread_block();
	}
}

cfg_status_t
late_configure(op, indata, indata_size, outdata, outdata_size)
	cfg_op_t	op;
	caddr_t		indata, outdata;
	ulong		indata_size, outdata_size;
{
	if (op != CFG_OP_CONFIGURE)
		return (ENOTSUP);
	if (kernel_thread_w_arg(first_task, work, NULL) == NULL)
		return (ENOMEM);
	await_ready();
	return (ESUCCESS);
}
