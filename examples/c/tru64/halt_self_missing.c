/* Terminates itself, and takes that for the end. */
#include <sys/types.h>
#include <sys/errno.h>
#include <sys/sysconfig.h>
#include <kern/thread.h>

static int event;

static void
work(void *arg)
{
	(void)thread_terminate(current_thread());
	/* thread_terminate has only prepared the end: the thread goes on. */
	assert_wait_mesg((vm_offset_t)&event, TRUE, "next");
	thread_block();
}

cfg_status_t
halt_configure(cfg_op_t op, caddr_t indata, ulong indata_size, caddr_t outdata,
    ulong outdata_size)
{
	if (op == CFG_OP_CONFIGURE &&
	    kernel_thread_w_arg(first_task, work, NULL) == NULL)
		return (ENOMEM);
	return (ESUCCESS);
}
