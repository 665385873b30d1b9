#ifndef _LINUX_KTHREAD_H
#define _LINUX_KTHREAD_H

#include <linux/err.h>
#include <linux/sched.h>
#include <linux/workqueue.h>

struct task_struct *kthread_create(int (*threadfn)(void *data), void *data,
	const char *namefmt, ...) __printf(3, 4);
struct task_struct *kthread_create_on_node(int (*threadfn)(void *data), void *data,
	int node, const char *namefmt, ...) __printf(4, 5);
struct task_struct *kthread_create_on_cpu(int (*threadfn)(void *data), void *data,
	unsigned int cpu, const char *namefmt);
struct task_struct *kthread_run(int (*threadfn)(void *data), void *data,
	const char *namefmt, ...) __printf(3, 4);
struct task_struct *kthread_run_on_cpu(int (*threadfn)(void *data), void *data,
	unsigned int cpu, const char *namefmt);
void kthread_bind(struct task_struct *k, unsigned int cpu);
void kthread_bind_mask(struct task_struct *k, const struct cpumask *mask);
int kthread_stop(struct task_struct *k);
int kthread_stop_put(struct task_struct *k);
bool kthread_should_stop(void);
bool kthread_should_park(void);
bool kthread_should_stop_or_park(void);
int kthread_park(struct task_struct *k);
void kthread_unpark(struct task_struct *k);
void kthread_parkme(void);
void kthread_exit(long result) __noreturn;
struct completion;
void kthread_complete_and_exit(struct completion *comp, long code) __noreturn;
void *kthread_data(struct task_struct *k);
void *kthread_probe_data(struct task_struct *k);
#if LINUX_VERSION_CODE >= KERNEL_VERSION(5, 8, 0)
int (*kthread_func(struct task_struct *k))(void *data);
#endif

/* A thread that runs works one after the other. */
struct kthread_worker {
	struct task_struct	*task;
};
TRIPTYCH_STRUCT(kthread_worker);
TRIPTYCH_FIELD(kthread_worker, task);

struct kthread_work;
typedef void (*kthread_work_func_t)(struct kthread_work *work);
struct kthread_work {
	struct triptych_object	 object;
	kthread_work_func_t	 func;
};
TRIPTYCH_OBJECT_STRUCT(kthread_work);
TRIPTYCH_FIELD(kthread_work, func);

#define KTHREAD_WORK_INIT(work, fn)	{ .object = TRIPTYCH_OBJECT(#work), .func = (fn) }
#define DEFINE_KTHREAD_WORK(work, fn)	struct kthread_work work = KTHREAD_WORK_INIT(work, fn)
void triptych_kthread_init_work(struct kthread_work *work, kthread_work_func_t fn)
	TRIPTYCH_NAME("kthread_init_work");
#define kthread_init_work(work, fn) do {				\
	triptych_name(work, #work);					\
	(work)->func = (fn);						\
	triptych_kthread_init_work(work, fn);				\
} while (0)
struct kthread_worker *kthread_create_worker(unsigned int flags, const char *namefmt, ...)
	__printf(2, 3);
bool kthread_queue_work(struct kthread_worker *worker, struct kthread_work *work);
void kthread_flush_work(struct kthread_work *work);
void kthread_flush_worker(struct kthread_worker *worker);
bool kthread_cancel_work_sync(struct kthread_work *work);
void kthread_destroy_worker(struct kthread_worker *worker);

void module_put_and_kthread_exit(long code) __noreturn;
#if LINUX_VERSION_CODE < KERNEL_VERSION(5, 17, 0)
void do_exit(long code) __noreturn TRIPTYCH_NAME("kthread_exit");
#define complete_and_exit	kthread_complete_and_exit
#define module_put_and_exit	module_put_and_kthread_exit
#endif

#endif
