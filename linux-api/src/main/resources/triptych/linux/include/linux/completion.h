#ifndef _LINUX_COMPLETION_H
#define _LINUX_COMPLETION_H

#include <linux/wait.h>

struct completion {
	struct triptych_object	 object;
	unsigned int		 done;
};
TRIPTYCH_OBJECT_STRUCT(completion);
TRIPTYCH_FIELD(completion, done);

#define COMPLETION_INITIALIZER(work)	{ .object = TRIPTYCH_OBJECT(#work) }
#define DECLARE_COMPLETION(work)					\
	struct completion work = COMPLETION_INITIALIZER(work)
/* Memory of a stack may have been another completion before. */
#define DECLARE_COMPLETION_ONSTACK(work)				\
	struct completion work; init_completion(&work)
#define COMPLETION_INITIALIZER_ONSTACK(work)				\
	(*({ init_completion(&work); &work; }))

void triptych_init_completion(struct completion *x) TRIPTYCH_NAME("init_completion");
#define init_completion(x)						\
	do { triptych_name(x, #x); triptych_init_completion(x); } while (0)
void reinit_completion(struct completion *x);
void wait_for_completion(struct completion *x);
void wait_for_completion_io(struct completion *x);
int wait_for_completion_interruptible(struct completion *x);
int wait_for_completion_killable(struct completion *x);
int wait_for_completion_state(struct completion *x, unsigned int state);
unsigned long wait_for_completion_timeout(struct completion *x, unsigned long timeout);
unsigned long wait_for_completion_io_timeout(struct completion *x, unsigned long timeout);
long wait_for_completion_interruptible_timeout(struct completion *x, unsigned long timeout);
long wait_for_completion_killable_timeout(struct completion *x, unsigned long timeout);
bool try_wait_for_completion(struct completion *x);
bool completion_done(struct completion *x);
void complete(struct completion *x);
void complete_all(struct completion *x);

#endif
