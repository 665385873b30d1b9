/* The FDDI adapter, as its driver sees it: registers, and an engine for DMA. */
#ifndef FTA_ADAPTER_H
#define FTA_ADAPTER_H

#include <triptych/layout.h>

#define	ADAPTER_LINE	5	/* the interrupt line that it raises */

/* Interrupt causes. */
#define	FATAL_ERROR	1	/* does nothing more before it is reset */
#define	DMA_DONE	2	/* the engine has done a request */
#define	RECEIVED	4	/* a frame has come in */

/* Whether there is one: its identification register. */
int	adapter_is_present(void);
/* The register of interrupt causes, which reading clears. */
int	adapter_cause(void);
void	adapter_reset(void);
/* Takes the frame that came in out of its memory. */
void	adapter_receive(void);
/* The engine reads or writes the request's memory from now on. */
void	adapter_start(void *request);
/* The request that the engine has done. */
void	*adapter_completed(void);
/* The engine is to leave it alone; 0 if it has done it already. */
int	adapter_cancel(void *request);

#endif
