/* Terminates a thread that waits for its event only, which never comes. */
#include <sys/types.h>
#include <sys/errno.h>
#include <sys/sysconfig.h>
#include <kern/thread.h>

extern task_t first_task;

static int	event;
static thread_t	worker;

static void
work(arg)
	caddr_t arg;
{
	assert_wait_mesg((vm_offset_t)&event, FALSE, "forever");
	thread_block();
	thread_terminate(current_thread());
	thread_halt_self();
}

cfg_status_t
waiter_configure(op, indata, indata_size, outdata, outdata_size)
	cfg_op_t	op;
	caddr_t		indata, outdata;
	ulong		indata_size, outdata_size;
{
	switch (op) {
	case CFG_OP_CONFIGURE:
		worker = kernel_thread_w_arg(first_task, (void (*)(void))work, NULL);
		return (worker == NULL ? ENOMEM : ESUCCESS);
	case CFG_OP_UNCONFIGURE:
		return (thread_terminate(worker) == KERN_SUCCESS ? ESUCCESS : EBUSY);
	default:
		return (ENOTSUP);
	}
}
