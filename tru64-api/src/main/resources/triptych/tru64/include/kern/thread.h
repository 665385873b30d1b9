#ifndef _KERN_THREAD_H_
#define _KERN_THREAD_H_

#include <sys/types.h>
#include <kern/task.h>
#include <triptych/layout.h>

struct processor;

struct thread {
	kern_return_t	wait_result;	/* how its last wait has ended */
#ifdef MACH_KERNEL
	struct processor	*bound_processor;	/* null: none is bound */
#endif
};
TRIPTYCH_STRUCT(thread);
TRIPTYCH_FIELD(thread, wait_result);

typedef struct thread	*thread_t;

#define	THREAD_NULL	((thread_t)0)

thread_t	current_thread(void);

/* The routine of a thread is declared in any way; its argument is there. */
thread_t	kernel_thread_w_arg(task_t task, void (*start)(), void *argument);
thread_t	kernel_isrthread(task_t task, void (*start)(), int pri);
thread_t	kernel_thread(task_t task, void (*start)());
kern_return_t	thread_create(task_t task, thread_t *child);
void		thread_start(thread_t thread, void (*start)());
kern_return_t	thread_terminate(thread_t thread_to_terminate);
void		thread_halt_self(void);
boolean_t	thread_should_halt(thread_t thread);

#ifdef MACH_KERNEL
/* Mach's own has an argument, which its threads find elsewhere. */
#define	kernel_thread(task, start, ...)	kernel_thread((task), (start))
#endif

#include <kern/sched_prim.h>

#endif
