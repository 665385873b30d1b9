#ifndef _LINUX_INTERRUPT_H
#define _LINUX_INTERRUPT_H

#include <linux/kernel.h>
#include <linux/irqreturn.h>
#include <linux/preempt.h>
#include <linux/irqflags.h>
#include <linux/hardirq.h>
#include <linux/bottom_half.h>

#define IRQF_TRIGGER_RISING	0x00000001
#define IRQF_TRIGGER_FALLING	0x00000002
#define IRQF_TRIGGER_HIGH	0x00000004
#define IRQF_TRIGGER_LOW	0x00000008
#define IRQF_TRIGGER_MASK	0x0000000f
#define IRQF_SHARED		0x00000080
#define IRQF_ONESHOT		0x00002000

typedef irqreturn_t (*irq_handler_t)(int irq, void *dev);
int request_irq(unsigned int irq, irq_handler_t handler, unsigned long flags,
	const char *name, void *dev);
const void *free_irq(unsigned int irq, void *dev);
void disable_irq(unsigned int irq);
void disable_irq_nosync(unsigned int irq);
void enable_irq(unsigned int irq);
void synchronize_irq(unsigned int irq);
int request_threaded_irq(unsigned int irq, irq_handler_t handler, irq_handler_t thread_fn,
	unsigned long flags, const char *name, void *dev);

/* A function that runs soon, in softirq context; either function is given. */
struct tasklet_struct {
	struct triptych_object	 object;
	void			(*func)(unsigned long data);
	void			(*callback)(struct tasklet_struct *t);
	unsigned long		 data;
};
TRIPTYCH_OBJECT_STRUCT(tasklet_struct);
TRIPTYCH_FIELD(tasklet_struct, func);
TRIPTYCH_FIELD(tasklet_struct, callback);
TRIPTYCH_FIELD(tasklet_struct, data);

#if LINUX_VERSION_CODE >= KERNEL_VERSION(5, 9, 0)
#define DECLARE_TASKLET(name, _callback)				\
	struct tasklet_struct name =					\
	    { .object = TRIPTYCH_OBJECT(#name), .callback = (_callback) }
#define DECLARE_TASKLET_OLD(name, _func)				\
	struct tasklet_struct name =					\
	    { .object = TRIPTYCH_OBJECT(#name), .func = (void (*)(unsigned long))(_func) }
#else
#define DECLARE_TASKLET(name, _func, _data)				\
	struct tasklet_struct name =					\
	    { .object = TRIPTYCH_OBJECT(#name), .func = (_func), .data = (_data) }
#endif
void triptych_tasklet_init(struct tasklet_struct *t, void (*func)(unsigned long),
	unsigned long data) TRIPTYCH_NAME("tasklet_init");
void triptych_tasklet_setup(struct tasklet_struct *t,
	void (*callback)(struct tasklet_struct *)) TRIPTYCH_NAME("tasklet_setup");
#define tasklet_init(t, func, data)					\
	do { (t)->object.ready = 0; triptych_tasklet_init(t, func, data); } while (0)
#define tasklet_setup(t, callback)					\
	do { (t)->object.ready = 0; triptych_tasklet_setup(t, callback); } while (0)
#define from_tasklet(var, callback_tasklet, tasklet_fieldname)		\
	container_of(callback_tasklet, __typeof__(*var), tasklet_fieldname)
void tasklet_schedule(struct tasklet_struct *t);
#define tasklet_hi_schedule(t)	tasklet_schedule(t)
void tasklet_kill(struct tasklet_struct *t);

#endif
