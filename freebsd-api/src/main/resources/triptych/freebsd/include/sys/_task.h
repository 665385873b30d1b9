#ifndef _SYS__TASK_H_
#define _SYS__TASK_H_

#include <sys/types.h>
#include <triptych/layout.h>

typedef void task_fn_t(void *context, int pending);

struct task {
	uint16_t	 ta_pending;
	uint16_t	 ta_priority;
	task_fn_t	*ta_func;
	void		*ta_context;
};
TRIPTYCH_STRUCT(task);
TRIPTYCH_FIELD(task, ta_priority);
TRIPTYCH_FIELD(task, ta_func);
TRIPTYCH_FIELD(task, ta_context);

#endif
