/*
 * The worked port on Tru64 UNIX, the original. Every wait is asserted under the
 * simple lock under which the condition was looked at; then the lock is given up,
 * and only then does the thread block.
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
#include <port_board.h>

extern task_t first_task;
extern int hz;

/* On its user's stack, who waits until it is answered. */
struct port_request {
	struct port_request	*next;
	int			 number;
	int			 served;	/* the board says so */
	int			 answered;
	enum port_answer	 answer;
};

static struct port_softc {
	decl_simple_lock_data(, lock)
	thread_t		 worker;
	ihandler_id_t		*handler;

	/* Guarded by lock, at the level of the interrupt handler. */
	struct port_request	*first, **last;	/* the queue */
	struct port_request	*current;
	int			 closing;

	/* Events. */
	int			 work, served, answered;
} port_softc;

static int
port_lock(struct port_softc *sc)
{
	int s = splimp();

	simple_lock(&sc->lock);
	return (s);
}

static void
port_unlock(struct port_softc *sc, int s)
{
	simple_unlock(&sc->lock);
	splx(s);
}

/* ---- users ---- */

enum port_answer
port_request(int number)
{
	struct port_softc *sc = &port_softc;
	struct port_request req;
	int s;

	bzero(&req, sizeof(req));
	req.number = number;
	s = port_lock(sc);
	if (sc->closing) {
		port_unlock(sc, s);
		return (PORT_GONE);
	}
	*sc->last = &req;
	sc->last = &req.next;
	thread_wakeup((vm_offset_t)&sc->work);
	while (!req.answered) {
		assert_wait_mesg((vm_offset_t)&sc->answered, FALSE, "portrq");
		port_unlock(sc, s);
		thread_block();
		s = port_lock(sc);
	}
	port_unlock(sc, s);
	return (req.answer);
}

/* ---- the worker ---- */

static void
port_answer(struct port_softc *sc, struct port_request *req, enum port_answer answer)
{
	req->answer = answer;
	req->answered = 1;
	thread_wakeup((vm_offset_t)&sc->answered);
}

static struct port_request *
port_next(struct port_softc *sc)
{
	struct port_request *req = sc->first;

	sc->first = req->next;
	if (sc->first == NULL)
		sc->last = &sc->first;
	return (req);
}

/* Waits until the board has served the request, or for as long as it may take. */
static int
port_await_board(struct port_softc *sc, struct port_request *req, int s)
{
	int result = THREAD_AWAKENED;

	while (!req->served && !sc->closing && result != THREAD_TIMED_OUT) {
		assert_wait_mesg((vm_offset_t)&sc->served, TRUE, "portio");
		thread_set_timeout(BOARD_LIMIT_MS * hz / 1000);
		port_unlock(sc, s);
		thread_block();
		result = current_thread()->wait_result;
		s = port_lock(sc);
	}
	return (s);
}

static void
port_finish(struct port_softc *sc)
{
	struct port_request *req = sc->current;
	enum port_answer answer = PORT_DONE;

	if (!req->served) {
		answer = sc->closing ? PORT_GONE : PORT_TIMED_OUT;
		board_stop();
	}
	sc->current = NULL;
	port_answer(sc, req, answer);
}

static void
port_worker()
{
	struct port_softc *sc = &port_softc;
	int halted = 0;
	int s;

	s = port_lock(sc);
	while (!halted) {
		if (sc->first == NULL || sc->closing) {
			/* Whoever unconfigures terminates it here: it must not have ended before. */
			assert_wait_mesg((vm_offset_t)&sc->work, TRUE, "portwk");
			port_unlock(sc, s);
			thread_block();
			halted = current_thread()->wait_result == THREAD_SHOULD_TERMINATE;
			s = port_lock(sc);
		} else {
			sc->current = port_next(sc);
			board_start(sc->current->number);
			s = port_await_board(sc, sc->current, s);
			port_finish(sc);
		}
	}
	port_unlock(sc, s);
	(void)thread_terminate(current_thread());
	thread_halt_self();
	/* NOT REACHED */
}

/* ---- the interrupt handler ---- */

static int
portintr(struct port_softc *sc)
{
	int status;

	simple_lock(&sc->lock);
	status = board_status();
	if (sc->current != NULL && sc->current->number == status) {
		sc->current->served = 1;
		thread_wakeup((vm_offset_t)&sc->served);
	}
	simple_unlock(&sc->lock);
	return (0);
}

/* ---- configuring ---- */

static int
port_start(struct port_softc *sc)
{
	struct handler_intr_info info;
	ihandler_t handler;

	simple_lock_init(&sc->lock);
	sc->last = &sc->first;
	info.line = BOARD_LINE;
	info.intr = portintr;
	info.param = (caddr_t)sc;
	handler.ih_bus = NULL;
	handler.ih_bus_info = (char *)&info;
	sc->handler = handler_add(&handler);
	if (sc->handler == NULL)
		return (ENOMEM);
	sc->worker = kernel_thread(first_task, port_worker);
	if (sc->worker == THREAD_NULL) {
		handler_del(sc->handler);
		return (ENOMEM);
	}
	handler_enable(sc->handler);
	return (ESUCCESS);
}

static int
port_stop(struct port_softc *sc)
{
	struct port_request *req;
	int s;

	s = port_lock(sc);
	sc->closing = 1;
	thread_wakeup((vm_offset_t)&sc->served);
	port_unlock(sc, s);
	/* Breaks the worker's wait for work, and returns when it runs kernel text alone. */
	(void)thread_terminate(sc->worker);
	s = port_lock(sc);
	for (req = sc->first; req != NULL; req = req->next)
		port_answer(sc, req, PORT_GONE);
	port_unlock(sc, s);
	board_file_remove();
	handler_disable(sc->handler);
	/* One that has begun is not waited for; it is done within a tick. */
	assert_wait_mesg_timo((vm_offset_t)0, FALSE, "portgo", 1);
	thread_block();
	handler_del(sc->handler);
	simple_lock_terminate(&sc->lock);
	return (ESUCCESS);
}

cfg_subsys_attr_t port_attributes[] = {
	{ "", 0, 0, 0, 0, 0, 0 }
};

cfg_status_t
port_configure(cfg_op_t op, caddr_t indata, ulong indata_size, caddr_t outdata,
    ulong outdata_size)
{
	switch (op) {
	case CFG_OP_CONFIGURE:
		return (port_start(&port_softc));
	case CFG_OP_UNCONFIGURE:
		return (port_stop(&port_softc));
	default:
		return (ENOTSUP);
	}
}
