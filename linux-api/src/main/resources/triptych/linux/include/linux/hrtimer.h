#ifndef _LINUX_HRTIMER_H
#define _LINUX_HRTIMER_H

#include <linux/types.h>
#include <linux/ktime.h>
#include <linux/container_of.h>

enum hrtimer_restart {
	HRTIMER_NORESTART,
	HRTIMER_RESTART
};
enum hrtimer_mode {
	HRTIMER_MODE_ABS	= 0x00,
	HRTIMER_MODE_REL	= 0x01,
	HRTIMER_MODE_PINNED	= 0x02,
	HRTIMER_MODE_SOFT	= 0x04,
	HRTIMER_MODE_ABS_PINNED	= HRTIMER_MODE_ABS | HRTIMER_MODE_PINNED,
	HRTIMER_MODE_REL_PINNED	= HRTIMER_MODE_REL | HRTIMER_MODE_PINNED,
	HRTIMER_MODE_ABS_SOFT	= HRTIMER_MODE_ABS | HRTIMER_MODE_SOFT,
	HRTIMER_MODE_REL_SOFT	= HRTIMER_MODE_REL | HRTIMER_MODE_SOFT
};

struct hrtimer {
	struct triptych_object	 object;
	enum hrtimer_restart	(*function)(struct hrtimer *);
	ktime_t			 triptych_expires;
};
TRIPTYCH_OBJECT_STRUCT(hrtimer);
TRIPTYCH_FIELD(hrtimer, function);
TRIPTYCH_FIELD(hrtimer, triptych_expires);

void triptych_hrtimer_init(struct hrtimer *timer, clockid_t clock_id, enum hrtimer_mode mode)
	TRIPTYCH_NAME("hrtimer_init");
#define hrtimer_init(timer, clock_id, mode) do {			\
	triptych_name(timer, #timer);					\
	triptych_hrtimer_init(timer, clock_id, mode);			\
} while (0)
#define hrtimer_setup(timer, func, clock_id, mode) do {			\
	hrtimer_init(timer, clock_id, mode);				\
	(timer)->function = (func);					\
} while (0)
void hrtimer_start(struct hrtimer *timer, ktime_t tim, enum hrtimer_mode mode);
int hrtimer_cancel(struct hrtimer *timer);
bool hrtimer_active(const struct hrtimer *timer);
void hrtimer_add_expires_ns(struct hrtimer *timer, u64 ns);
u64 hrtimer_forward_now(struct hrtimer *timer, ktime_t interval);
static inline ktime_t hrtimer_get_expires(const struct hrtimer *timer)
{
	return timer->triptych_expires;
}

#endif
