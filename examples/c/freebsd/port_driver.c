/*
 * The worked port on FreeBSD. One mutex guards everything; a sleep on a channel
 * gives it up and has it again when it returns, so that whoever wakes up looks
 * at the condition again.
 */
#include <sys/param.h>
#include <sys/systm.h>
#include <sys/errno.h>
#include <sys/kernel.h>
#include <sys/kthread.h>
#include <sys/lock.h>
#include <sys/module.h>
#include <sys/mutex.h>
#include <sys/proc.h>
#include <sys/queue.h>
#include <port_board.h>

/* On its user's stack, who waits until it is answered. */
struct port_request {
	STAILQ_ENTRY(port_request) link;
	int		 number;
	bool		 served;	/* the board says so */
	bool		 answered;
	enum port_answer answer;
};

static struct port_softc {
	struct mtx	 mtx;
	struct thread	*worker;

	/* Guarded by mtx. */
	STAILQ_HEAD(, port_request) queue;	/* channel of users and idle worker */
	struct port_request *current;		/* channel while the board is at it */
	bool		 closing;
} port_softc;

/* ---- users ---- */

enum port_answer
port_request(int number)
{
	struct port_softc *sc = &port_softc;
	struct port_request req = { .number = number };

	mtx_lock(&sc->mtx);
	if (sc->closing) {
		mtx_unlock(&sc->mtx);
		return (PORT_GONE);
	}
	STAILQ_INSERT_TAIL(&sc->queue, &req, link);
	wakeup(&sc->queue);
	while (!req.answered)
		mtx_sleep(&sc->queue, &sc->mtx, 0, "portrq", 0);
	mtx_unlock(&sc->mtx);
	return (req.answer);
}

/* ---- the worker ---- */

static void
port_answered(struct port_request *req, enum port_answer answer)
{
	req->answer = answer;
	req->answered = true;
}

/* Whether there is work, rather than an end. */
static bool
port_await_work(struct port_softc *sc)
{
	while (STAILQ_EMPTY(&sc->queue) && !sc->closing)
		mtx_sleep(&sc->queue, &sc->mtx, 0, "portwk", 0);
	return (!sc->closing);
}

/* Sleeps until the board has served the request, with the mutex held before and after. */
static enum port_answer
port_await_board(struct port_softc *sc, struct port_request *req)
{
	int error = 0;

	while (!req->served && !sc->closing && error != EWOULDBLOCK)
		error = mtx_sleep(&sc->current, &sc->mtx, 0, "portio",
		    BOARD_LIMIT_MS * hz / 1000);
#ifdef PORT_ERROR_IS_ANSWER
	if (error == EWOULDBLOCK)
		return (sc->closing ? PORT_GONE : PORT_TIMED_OUT);
#endif
	/* EWOULDBLOCK says that it is late, not that nobody has woken us. */
	if (req->served)
		return (PORT_DONE);
	return (sc->closing ? PORT_GONE : PORT_TIMED_OUT);
}

static void
port_worker(void *arg)
{
	struct port_softc *sc = arg;
	struct port_request *req;
	enum port_answer answer;

	mtx_lock(&sc->mtx);
	while (port_await_work(sc)) {
		req = STAILQ_FIRST(&sc->queue);
		STAILQ_REMOVE_HEAD(&sc->queue, link);
		sc->current = req;
		board_start(req->number);
		answer = port_await_board(sc, req);
		if (answer != PORT_DONE)
			board_stop();
		sc->current = NULL;
		port_answered(req, answer);
		wakeup(&sc->queue);
	}
	STAILQ_FOREACH(req, &sc->queue, link)
		port_answered(req, PORT_GONE);
	wakeup(&sc->queue);
	mtx_unlock(&sc->mtx);
	kthread_exit();
}

/* ---- the interrupt handler ---- */

static void
port_intr(void *arg)
{
	struct port_softc *sc = arg;
	int status;

	mtx_lock(&sc->mtx);
	status = board_status();
	if (sc->current != NULL && sc->current->number == status) {
		sc->current->served = true;
		wakeup(&sc->current);
	}
	mtx_unlock(&sc->mtx);
}

/* ---- loading ---- */

static int
port_load(struct port_softc *sc)
{
	int error;

	mtx_init(&sc->mtx, "port", NULL, MTX_DEF);
	STAILQ_INIT(&sc->queue);
	board_setup_intr(port_intr, sc);
	error = kthread_add(port_worker, sc, NULL, &sc->worker, 0, 0, "port");
	if (error != 0) {
		board_teardown_intr();
		mtx_destroy(&sc->mtx);
	}
	return (error);
}

static int
port_unload(struct port_softc *sc)
{
	mtx_lock(&sc->mtx);
	sc->closing = true;
	wakeup(&sc->queue);
	wakeup(&sc->current);
	/* Only kthread_exit wakes it: from then on the worker runs kernel text alone. */
	mtx_sleep(sc->worker, &sc->mtx, 0, "portgo", 0);
	mtx_unlock(&sc->mtx);
	board_file_remove();
	board_teardown_intr();
	mtx_destroy(&sc->mtx);
	return (0);
}

static int
port_modevent(module_t mod, int what, void *arg)
{
	switch (what) {
	case MOD_LOAD:
		return (port_load(&port_softc));
	case MOD_UNLOAD:
		return (port_unload(&port_softc));
	default:
		return (EOPNOTSUPP);
	}
}

static moduledata_t port_mod = { "port", port_modevent, NULL };
DECLARE_MODULE(port, port_mod, SI_SUB_DRIVERS, SI_ORDER_MIDDLE);
