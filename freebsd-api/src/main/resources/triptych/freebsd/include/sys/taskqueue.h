#ifndef _SYS_TASKQUEUE_H_
#define _SYS_TASKQUEUE_H_

#include <sys/_task.h>

struct taskqueue;
typedef void (*taskqueue_enqueue_fn)(void *context);

#define	TASK_INITIALIZER(priority, func, context)			\
	{ .ta_priority = (priority), .ta_func = (func), .ta_context = (context) }

void	triptych_task_init(struct task *task, int priority, task_fn_t *func,
	    void *context) TRIPTYCH_NAME("TASK_INIT");
#define	TASK_INIT(task, priority, func, context)			\
	triptych_task_init((task), (priority), (func), (context))

/* A queue wakes its own threads: this is but a name for that. */
static __inline void
taskqueue_thread_enqueue(void *context __unused)
{
}

struct taskqueue	*taskqueue_create(const char *name, int mflags,
	    taskqueue_enqueue_fn enqueue, void *context);
struct taskqueue	*taskqueue_create_fast(const char *name, int mflags,
	    taskqueue_enqueue_fn enqueue, void *context)
	    TRIPTYCH_NAME("taskqueue_create");
int	taskqueue_start_threads(struct taskqueue **tqp, int count, int pri,
	    const char *name, ...) __printflike(4, 5);
int	taskqueue_enqueue(struct taskqueue *queue, struct task *task);
int	taskqueue_cancel(struct taskqueue *queue, struct task *task,
	    u_int *pendp);
void	taskqueue_drain(struct taskqueue *queue, struct task *task);
void	taskqueue_drain_all(struct taskqueue *queue);
void	taskqueue_free(struct taskqueue *queue);

struct taskqueue	*triptych_taskqueue_thread(void)
	    TRIPTYCH_NAME("taskqueue_thread");
#define	taskqueue_thread	triptych_taskqueue_thread()

#endif
