#ifndef _LINUX_WORKQUEUE_H
#define _LINUX_WORKQUEUE_H

#include <linux/types.h>
#include <linux/timer.h>
#include <linux/bitops.h>
#include <linux/lockdep.h>

struct work_struct;
typedef void (*work_func_t)(struct work_struct *work);

struct work_struct {
	struct triptych_object	 object;
	work_func_t		 func;
};
TRIPTYCH_OBJECT_STRUCT(work_struct);
TRIPTYCH_FIELD(work_struct, func);

struct delayed_work {
	struct work_struct	 work;
	struct timer_list	 timer;
};
TRIPTYCH_STRUCT(delayed_work);
TRIPTYCH_FIELD(delayed_work, work);
TRIPTYCH_FIELD(delayed_work, work.object.name);
TRIPTYCH_FIELD(delayed_work, work.object.ready);
TRIPTYCH_FIELD(delayed_work, work.func);

struct workqueue_struct;

#define WQ_BH			(1 << 0)
#define WQ_UNBOUND		(1 << 1)
#define WQ_FREEZABLE		(1 << 2)
#define WQ_MEM_RECLAIM		(1 << 3)
#define WQ_HIGHPRI		(1 << 4)
#define WQ_CPU_INTENSIVE	(1 << 5)
#define WQ_SYSFS		(1 << 6)
#define WQ_POWER_EFFICIENT	(1 << 7)
#define WQ_MAX_ACTIVE		512
#define WQ_DFL_ACTIVE		(WQ_MAX_ACTIVE / 2)
#define WORK_BUSY_PENDING	(1 << 0)
#define WORK_BUSY_RUNNING	(1 << 1)

#define __WORK_INITIALIZER(n, f)	{ .object = TRIPTYCH_OBJECT(#n), .func = (f) }
#define DECLARE_WORK(n, f)		struct work_struct n = __WORK_INITIALIZER(n, f)
#define DECLARE_DELAYED_WORK(n, f)					\
	struct delayed_work n = { .work = __WORK_INITIALIZER(n, f) }

void triptych_init_work(struct work_struct *work, work_func_t func) TRIPTYCH_NAME("INIT_WORK");
#define INIT_WORK(_work, _func) do {					\
	triptych_name(_work, #_work);					\
	(_work)->func = (_func);					\
	triptych_init_work(_work, _func);				\
} while (0)
#define INIT_WORK_ONSTACK(work, func)	INIT_WORK(work, func)
void destroy_work_on_stack(struct work_struct *work);
void triptych_init_delayed_work(struct delayed_work *dwork, work_func_t func)
	TRIPTYCH_NAME("INIT_DELAYED_WORK");
#define INIT_DELAYED_WORK(_dwork, _func) do {				\
	triptych_name(&(_dwork)->work, #_dwork);			\
	(_dwork)->work.func = (_func);					\
	triptych_init_delayed_work(_dwork, _func);			\
} while (0)
#define INIT_DEFERRABLE_WORK(dwork, func)	INIT_DELAYED_WORK(dwork, func)

static inline struct delayed_work *to_delayed_work(struct work_struct *work)
{
	return container_of(work, struct delayed_work, work);
}

bool queue_work(struct workqueue_struct *wq, struct work_struct *work);
bool queue_work_on(int cpu, struct workqueue_struct *wq, struct work_struct *work);
bool schedule_work(struct work_struct *work);
bool schedule_work_on(int cpu, struct work_struct *work);
bool queue_delayed_work(struct workqueue_struct *wq, struct delayed_work *dwork, unsigned long delay);
bool queue_delayed_work_on(int cpu, struct workqueue_struct *wq, struct delayed_work *dwork,
	unsigned long delay);
bool schedule_delayed_work(struct delayed_work *dwork, unsigned long delay);
bool schedule_delayed_work_on(int cpu, struct delayed_work *dwork, unsigned long delay);
bool mod_delayed_work(struct workqueue_struct *wq, struct delayed_work *dwork, unsigned long delay);
bool flush_work(struct work_struct *work);
bool flush_delayed_work(struct delayed_work *dwork);
bool cancel_work(struct work_struct *work);
bool cancel_work_sync(struct work_struct *work);
bool cancel_delayed_work(struct delayed_work *dwork);
bool cancel_delayed_work_sync(struct delayed_work *dwork);
bool disable_work(struct work_struct *work);
bool disable_work_sync(struct work_struct *work);
bool enable_work(struct work_struct *work);
bool disable_delayed_work_sync(struct delayed_work *dwork);
bool enable_delayed_work(struct delayed_work *dwork);
struct workqueue_struct *alloc_workqueue(const char *fmt, unsigned int flags, int max_active, ...);
struct workqueue_struct *alloc_ordered_workqueue(const char *fmt, unsigned int flags, ...);
struct workqueue_struct *create_workqueue(const char *name);
struct workqueue_struct *create_singlethread_workqueue(const char *name);
struct workqueue_struct *create_freezable_workqueue(const char *name);
void destroy_workqueue(struct workqueue_struct *wq);
void flush_workqueue(struct workqueue_struct *wq);
void drain_workqueue(struct workqueue_struct *wq);
void flush_scheduled_work(void);
bool work_pending(struct work_struct *work);
bool delayed_work_pending(struct delayed_work *w);
unsigned int work_busy(struct work_struct *work);
struct work_struct *current_work(void);

TRIPTYCH_ASKED(struct workqueue_struct *, system_wq);
TRIPTYCH_ASKED(struct workqueue_struct *, system_percpu_wq);
TRIPTYCH_ASKED(struct workqueue_struct *, system_highpri_wq);
TRIPTYCH_ASKED(struct workqueue_struct *, system_long_wq);
TRIPTYCH_ASKED(struct workqueue_struct *, system_unbound_wq);
TRIPTYCH_ASKED(struct workqueue_struct *, system_freezable_wq);
TRIPTYCH_ASKED(struct workqueue_struct *, system_bh_wq);
#define system_wq		triptych_system_wq()
#define system_percpu_wq	triptych_system_percpu_wq()
#define system_highpri_wq	triptych_system_highpri_wq()
#define system_long_wq		triptych_system_long_wq()
#define system_unbound_wq	triptych_system_unbound_wq()
#define system_freezable_wq	triptych_system_freezable_wq()
#define system_bh_wq		triptych_system_bh_wq()

#endif
