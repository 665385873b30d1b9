#ifndef _LINUX_TIMER_H
#define _LINUX_TIMER_H

#include <linux/types.h>
#include <linux/ktime.h>
#include <linux/container_of.h>

#if LINUX_VERSION_CODE >= KERNEL_VERSION(4, 15, 0)
struct timer_list {
	struct triptych_object	 object;
	unsigned long		 expires;
	void			(*function)(struct timer_list *timer);
	u32			 flags;
};
TRIPTYCH_OBJECT_STRUCT(timer_list);
TRIPTYCH_FIELD(timer_list, expires);
TRIPTYCH_FIELD(timer_list, function);
#else
/* Functions got a number; triptych_call passes it on. */
struct timer_list {
	struct triptych_object	 object;
	unsigned long		 expires;
	void			(*function)(unsigned long data);
	unsigned long		 data;
	void			(*triptych_call)(struct timer_list *timer);
	u32			 flags;
};
TRIPTYCH_OBJECT_STRUCT(timer_list);
TRIPTYCH_FIELD(timer_list, expires);
TRIPTYCH_SLOT_(timer_list, "function", __builtin_offsetof(struct timer_list, triptych_call),
	sizeof(void *), 0);
static inline void triptych_timer_call(struct timer_list *timer) { timer->function(timer->data); }
#endif

#define TIMER_DEFERRABLE	0x00080000
#define TIMER_PINNED		0x00100000
#define TIMER_IRQSAFE		0x00200000

void triptych_timer_setup(struct timer_list *timer,
	void (*callback)(struct timer_list *timer), unsigned int flags)
	TRIPTYCH_NAME("timer_setup");
#if LINUX_VERSION_CODE >= KERNEL_VERSION(4, 15, 0)
#define __TIMER_INITIALIZER(_name, _function, _flags)			\
	{ .object = TRIPTYCH_OBJECT(#_name), .function = (_function), .flags = (_flags) }
#define DEFINE_TIMER(_name, _function)					\
	struct timer_list _name = __TIMER_INITIALIZER(_name, _function, 0)

#define timer_setup(timer, callback, flags) do {			\
	triptych_name(timer, #timer);					\
	(timer)->function = (callback);					\
	triptych_timer_setup(timer, callback, flags);			\
} while (0)
#define timer_setup_on_stack(timer, callback, flags)	timer_setup(timer, callback, flags)
#else
#define TIMER_INITIALIZER(_function, _expires, _data)			\
	{ .object = TRIPTYCH_OBJECT("timer"), .function = (_function),	\
	  .expires = (_expires), .data = (_data), .triptych_call = triptych_timer_call }
#define DEFINE_TIMER(_name, _function, _expires, _data)			\
	struct timer_list _name = TIMER_INITIALIZER(_function, _expires, _data)
#define init_timer(timer) do {						\
	triptych_name(timer, #timer);					\
	(timer)->triptych_call = triptych_timer_call;			\
	triptych_timer_setup(timer, triptych_timer_call, 0);		\
} while (0)
#define setup_timer(timer, fn, d) do {					\
	init_timer(timer);						\
	(timer)->function = (fn);					\
	(timer)->data = (d);						\
} while (0)
#endif
void destroy_timer_on_stack(struct timer_list *timer);
#define from_timer(var, callback_timer, timer_fieldname)		\
	container_of(callback_timer, __typeof__(*var), timer_fieldname)
#define timer_container_of		from_timer

void add_timer(struct timer_list *timer);
void add_timer_on(struct timer_list *timer, int cpu);
int mod_timer(struct timer_list *timer, unsigned long expires);
int mod_timer_pending(struct timer_list *timer, unsigned long expires);
int timer_reduce(struct timer_list *timer, unsigned long expires);
int timer_delete(struct timer_list *timer);
int timer_delete_sync(struct timer_list *timer);
int timer_shutdown(struct timer_list *timer);
int timer_shutdown_sync(struct timer_list *timer);
int timer_pending(struct timer_list *timer);
int del_timer(struct timer_list *timer);
int del_timer_sync(struct timer_list *timer);

#endif
