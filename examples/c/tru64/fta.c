/*
 * The driver. Its interrupt handler only notes what has happened and wakes; a
 * thread of its own resets the adapter, which takes time; another one takes
 * frames in. Unconfiguring ends both, and goes on when they are in the kernel's
 * text for good.
 */
#include <sys/param.h>
#include <sys/systm.h>
#include <sys/errno.h>
#include <sys/sysconfig.h>
#include <kern/thread.h>
#include <kern/sched.h>
#include <kern/lock.h>
#include <machine/cpu.h>
#include <io/common/handler.h>
#include "fta_adapter.h"

extern task_t first_task;
extern int hz;

#define	DOWN		0	/* not configured */
#define	PI_OPERATIONAL	1
#define	RECOVERING	2	/* has failed, and is to be reset */
#define	PI_SHUTDOWN	3

struct cmdbuf {
	int		 command;
	struct cmdbuf	*next;
};

/* A thread that waits until there is work, and does it; it is its event. */
struct service {
	thread_t	 thread;
	char		*reason;
	void		(*action)(void);
	/* Guarded by the driver's lock, at the level of the handler. */
	int		 work, stop, asked, gone;
};

static struct fta_kern_str {
	decl_simple_lock_data(, lk_fta_kern_str)
	int		 is_state;
	struct service	 recovery, receiver;
	lock_data_t	 cmd_buf_q_lock;
	struct cmdbuf	*q_first;
	ihandler_id_t	*handler;
} fta_softc;

static int fta_transition_state(struct fta_kern_str *, int);

/* The driver's lock keeps the interrupt handler out as well. */
static int
fta_lock(sc)
	struct fta_kern_str *sc;
{
	int s = splimp();

	simple_lock(&sc->lk_fta_kern_str);
	return (s);
}

static void
fta_unlock(sc, s)
	struct fta_kern_str *sc;
	int s;
{
	simple_unlock(&sc->lk_fta_kern_str);
	splx(s);
}

/* ---- threads ---- */

/* Whether there is work, rather than an end. */
static int
await_work(struct fta_kern_str *sc, struct service *sv)
{
	int result, goes_on, s;

	s = fta_lock(sc);
	while (!sv->work && !sv->stop) {
		assert_wait_mesg((vm_offset_t)sv, TRUE, sv->reason);
		fta_unlock(sc, s);
		thread_block();
		/* At once: every later wait overwrites it. */
		result = current_thread()->wait_result;
		s = fta_lock(sc);
		if (result == THREAD_SHOULD_TERMINATE)
			sv->stop = 1;
	}
	sv->work = 0;
	sv->gone = sv->stop;
	if (sv->asked)
		thread_wakeup((vm_offset_t)&sv->gone);
	goes_on = !sv->gone;
	fta_unlock(sc, s);
	return (goes_on);
}

static void
service_main(struct service *sv)
{
	while (await_work(&fta_softc, sv))
		(*sv->action)();
	(void)thread_terminate(current_thread());
	thread_halt_self();
	/* NOT REACHED */
}

static void
service_init(struct service *sv, char *reason, void (*action)(void))
{
	bzero(sv, sizeof(*sv));
	sv->reason = reason;
	sv->action = action;
}

/* There is work. With the lock held, which keeps the thread from missing it. */
static void
service_request(struct service *sv)
{
	sv->work = 1;
	thread_wakeup_one((vm_offset_t)sv);
}

#ifdef FTA_BY_REQUEST
/* Asks the thread to end and waits for its word, as many drivers do. */
static int
end_recovery(struct fta_kern_str *sc)
{
	struct service *sv = &sc->recovery;
	int gone, s, result = THREAD_AWAKENED;

	s = fta_lock(sc);
	sv->stop = 1;
	sv->asked = 1;
	thread_wakeup_one((vm_offset_t)sv);
	fta_unlock(sc, s);

	s = fta_lock(sc);
	while (!sv->gone && result != THREAD_TIMED_OUT) {
		assert_wait_mesg((vm_offset_t)&sv->gone, FALSE, "ftagone");
		fta_unlock(sc, s);
		thread_set_timeout(2 * hz);
		thread_block();
		result = current_thread()->wait_result;
		s = fta_lock(sc);
	}
	gone = sv->gone;
	fta_unlock(sc, s);
	if (!gone)
		return (EBUSY);
	sv->thread = THREAD_NULL;
	return (ESUCCESS);
}
#else
/* Returns when the thread is in thread_halt_self, and no more in the module. */
static int
end_recovery(struct fta_kern_str *sc)
{
	if (thread_terminate(sc->recovery.thread) != KERN_SUCCESS)
		return (EBUSY);
	sc->recovery.thread = THREAD_NULL;
	return (ESUCCESS);
}
#endif

/* Gives the adapter a tick. */
static void
fta_pause(char *why)
{
	assert_wait_mesg_timo((vm_offset_t)0, FALSE, why, 1);
	thread_block();
}

static void
fta_error_recovery()
{
	struct fta_kern_str *sc = &fta_softc;
	int s;

	adapter_reset();
	fta_pause("ftareset");
	s = fta_lock(sc);
	if (!sc->recovery.work && sc->is_state == RECOVERING)
		sc->is_state = PI_OPERATIONAL;
	fta_unlock(sc, s);
}

/* ---- the interrupt handler ---- */

static void
fta_fatal_error(struct fta_kern_str *sc)
{
#ifdef FTA_ISR_BLOCKS
	/* The action of this state makes a thread, which may block. */
	fta_transition_state(sc, PI_OPERATIONAL);
#endif
	simple_lock(&sc->lk_fta_kern_str);
	sc->is_state = RECOVERING;
	service_request(&sc->recovery);
	simple_unlock(&sc->lk_fta_kern_str);
}

static int
ftaintr(struct fta_kern_str *sc)
{
	int cause = adapter_cause();

	if (cause & FATAL_ERROR)
		fta_fatal_error(sc);
	if (cause & RECEIVED) {
		simple_lock(&sc->lk_fta_kern_str);
		service_request(&sc->receiver);
		simple_unlock(&sc->lk_fta_kern_str);
	}
	if (cause & DMA_DONE)
		thread_wakeup((vm_offset_t)adapter_completed());
	return (0);
}

/* ---- the state machine, in thread context ---- */

static void
set_state(struct fta_kern_str *sc, int state)
{
	int s = fta_lock(sc);

	sc->is_state = state;
	fta_unlock(sc, s);
}

static int
start_recovery(struct fta_kern_str *sc)
{
	sc->recovery.thread = kernel_thread_w_arg(first_task,
	    (void (*)(void))service_main, &sc->recovery);
	if (sc->recovery.thread != THREAD_NULL)
		return (ESUCCESS);
	printf("fta: no error recovery thread\n");
	return (ENOMEM);
}

/* An error number if it cannot. */
static int
fta_transition_state(struct fta_kern_str *sc, int next)
{
	int error = ESUCCESS;

	if (next == PI_OPERATIONAL && sc->recovery.thread == THREAD_NULL)
		error = start_recovery(sc);
	else if (next == PI_SHUTDOWN && sc->recovery.thread != THREAD_NULL)
		error = end_recovery(sc);
	if (error == ESUCCESS)
		set_state(sc, next);
	return (error);
}

/* ---- configuring ---- */

static void
receiver_main()
{
	service_main(&fta_softc.receiver);
}

/* Finds the adapter, and makes what serves its interrupts. */
static int
ftaprobe(struct fta_kern_str *sc)
{
	struct handler_intr_info info;
	ihandler_t handler;

	if (!adapter_is_present())
		return (ESRCH);
	sc->receiver.thread = kernel_isrthread(first_task, receiver_main,
	    BASEPRI_SYSTEM);
	if (sc->receiver.thread == THREAD_NULL) {
		printf("fta: no receive thread\n");
		return (ENOMEM);
	}
	info.line = ADAPTER_LINE;
	info.intr = ftaintr;
	info.param = (caddr_t)sc;
	handler.ih_bus = NULL;
	handler.ih_bus_info = (char *)&info;
	sc->handler = handler_add(&handler);
	return (sc->handler == NULL ? EBUSY : ESUCCESS);
}

static int
end_receiver(struct fta_kern_str *sc)
{
	if (sc->receiver.thread != THREAD_NULL &&
	    thread_terminate(sc->receiver.thread) != KERN_SUCCESS)
		return (EBUSY);
	sc->receiver.thread = THREAD_NULL;
	return (ESUCCESS);
}

/* Whatever else was made, once nobody uses it. */
static void
fta_release(struct fta_kern_str *sc)
{
	if (sc->handler != NULL) {
		handler_del(sc->handler);
		sc->handler = NULL;
	}
	set_state(sc, DOWN);
	lock_terminate(&sc->cmd_buf_q_lock);
	simple_lock_terminate(&sc->lk_fta_kern_str);
}

static int
fta_start(struct fta_kern_str *sc)
{
	int error;

	service_init(&sc->recovery, "ftaerr", fta_error_recovery);
	service_init(&sc->receiver, "ftarec", adapter_receive);
	simple_lock_init(&sc->lk_fta_kern_str);
	lock_init(&sc->cmd_buf_q_lock, TRUE);
	error = ftaprobe(sc);
#ifndef FTA_ISR_BLOCKS
	if (error == ESUCCESS)
		error = fta_transition_state(sc, PI_OPERATIONAL);
#endif
	if (error == ESUCCESS) {
		handler_enable(sc->handler);
	} else {
		end_receiver(sc);
		fta_release(sc);
	}
	return (error);
}

static int
requests_are_empty(struct fta_kern_str *sc)
{
	int empty;

	lock_read(&sc->cmd_buf_q_lock);
	empty = sc->q_first == NULL;
	lock_done(&sc->cmd_buf_q_lock);
	return (empty);
}

static int
fta_stop(struct fta_kern_str *sc)
{
	if (!requests_are_empty(sc))
		return (EBUSY);
	handler_disable(sc->handler);
	/* One that has begun is not waited for; it is done within a tick. */
	fta_pause("ftaintr");
	if (fta_transition_state(sc, PI_SHUTDOWN) != ESUCCESS) {
		handler_enable(sc->handler);
		return (EBUSY);
	}
	if (end_receiver(sc) != ESUCCESS)
		return (EBUSY);
	fta_release(sc);
	return (ESUCCESS);
}

cfg_subsys_attr_t fta_attributes[] = {
	{ "", 0, 0, 0, 0, 0, 0 }
};

cfg_status_t
fta_configure(cfg_op_t op, caddr_t indata, ulong indata_size, caddr_t outdata,
    ulong outdata_size)
{
	struct fta_kern_str *sc = &fta_softc;

	switch (op) {
	case CFG_OP_CONFIGURE:
		return (sc->handler == NULL ? fta_start(sc) : EINVAL);
	case CFG_OP_UNCONFIGURE:
		return (fta_stop(sc));
	default:
		return (ENOTSUP);
	}
}

/* ---- requests ---- */

static void
enqueue_request(struct fta_kern_str *sc, struct cmdbuf *cmdbuf)
{
	cmdbuf->next = sc->q_first;
	sc->q_first = cmdbuf;
}

static void
remove_request(struct fta_kern_str *sc, struct cmdbuf *cmdbuf)
{
	struct cmdbuf **p = &sc->q_first;

	while (*p != cmdbuf)
		p = &(*p)->next;
	*p = cmdbuf->next;
}

/* Has the adapter do a request, within two seconds; 0 or an error number. */
int
fta_cmd_req(cmdbuf, sc, command)
	struct cmdbuf *cmdbuf;
	struct fta_kern_str *sc;
	int command;
{
	int result, done;

	cmdbuf->command = command;
	lock_write(&sc->cmd_buf_q_lock);
	enqueue_request(sc, cmdbuf);
	assert_wait_mesg((vm_offset_t)cmdbuf, TRUE, "dmareq");
	lock_done(&sc->cmd_buf_q_lock);
	/* Asserted first: however fast the engine is, it finds a waiter. */
	adapter_start(cmdbuf);
	thread_set_timeout(2 * hz);
	thread_block();
	result = current_thread()->wait_result;
	lock_write(&sc->cmd_buf_q_lock);
	remove_request(sc, cmdbuf);
	/* Before the memory is used again, the engine must have left it. */
	done = result == THREAD_AWAKENED || !adapter_cancel(cmdbuf);
	lock_done(&sc->cmd_buf_q_lock);
	if (done)
		return (ESUCCESS);
	return (result == THREAD_TIMED_OUT ? EWOULDBLOCK : EINTR);
}

/* What a user's request comes to. */
int
fta_ioctl(int command)
{
	struct cmdbuf cmdbuf;

	return (fta_cmd_req(&cmdbuf, &fta_softc, command));
}
