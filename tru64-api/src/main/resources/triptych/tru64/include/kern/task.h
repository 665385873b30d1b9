#ifndef _KERN_TASK_H_
#define _KERN_TASK_H_

#include <mach/std_types.h>
#include <triptych/layout.h>

struct task;
typedef struct task	*task_t;

#define	TASK_NULL	((task_t)0)

task_t	triptych_first_task(void) TRIPTYCH_NAME("first_task");
#define	first_task	triptych_first_task()

task_t	current_task(void);

#ifdef MACH_KERNEL
#define	kernel_task	triptych_first_task()
#endif

#endif
