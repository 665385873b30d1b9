/*
 * The board of the worked port, as its driver sees it: it does one request at a
 * time and raises its interrupt line when it is done. Whoever includes this is
 * called by the board's users instead of being loaded and unloaded alone.
 */
#ifndef PORT_BOARD_H
#define PORT_BOARD_H

#include <triptych/layout.h>

#define	BOARD_LINE	4	/* the interrupt line that it raises */
#define	BOARD_LIMIT_MS	500	/* how long a request may take */

/* Begins with a request, a number above 0. */
void	board_start(int request);
/* The request that it has done; 0 if none. Reading it takes the interrupt back. */
int	board_status(void);
/* It is to forget the request that it was given. */
void	board_stop(void);

/* Lets no user in any more; returns when none is inside. */
void	board_file_remove(void);

#ifdef __FreeBSD__
/* Its bus: the handler runs on an interrupt thread. */
void	board_setup_intr(void (*handler)(void *), void *arg);
/* Returns when the handler does not run and never will. */
void	board_teardown_intr(void);
#endif

/* What becomes of a request. */
enum port_answer {
	PORT_DONE,
	PORT_TIMED_OUT,		/* the board was too slow */
	PORT_GONE		/* the driver is being unloaded */
};

/* The driver's: a user's call, which returns when there is an answer. */
enum port_answer	port_request(int number);

static const unsigned long triptych_stage_port
    TRIPTYCH_RECORD("set_triptych_stage_port") = 1;

#endif
