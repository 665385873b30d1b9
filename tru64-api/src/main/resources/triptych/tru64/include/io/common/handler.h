#ifndef _IO_COMMON_HANDLER_H_
#define _IO_COMMON_HANDLER_H_

#include <sys/types.h>
#include <triptych/layout.h>

struct bus;

/* What is known of an interrupt and of the routine that serves it. */
struct handler_intr_info {
	int	line;		/* of the simulated machine */
	int	(*intr)();
	caddr_t	param;		/* the routine's argument */
};
TRIPTYCH_STRUCT(handler_intr_info);
TRIPTYCH_FIELD(handler_intr_info, line);
TRIPTYCH_FIELD(handler_intr_info, intr);
TRIPTYCH_FIELD(handler_intr_info, param);

typedef struct ihandler_id	ihandler_id_t;

struct ihandler {
	ihandler_id_t	*ih_id;		/* not for drivers */
	struct bus	*ih_bus;
	char		*ih_bus_info;	/* a struct handler_intr_info */
};
typedef struct ihandler	ihandler_t;
TRIPTYCH_STRUCT(ihandler);
TRIPTYCH_FIELD(ihandler, ih_bus);
TRIPTYCH_FIELD(ihandler, ih_bus_info);

ihandler_id_t	*handler_add(ihandler_t *handler);
int		handler_enable(ihandler_id_t *id);
int		handler_disable(ihandler_id_t *id);
int		handler_del(ihandler_id_t *id);

#endif
