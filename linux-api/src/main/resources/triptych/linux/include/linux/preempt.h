#ifndef _LINUX_PREEMPT_H
#define _LINUX_PREEMPT_H

#include <linux/types.h>

void preempt_disable(void);
void preempt_enable(void);
#define preempt_enable_no_resched()	preempt_enable()
#define preempt_disable_notrace()	preempt_disable()
int preempt_count(void);
int in_atomic(void);
bool in_interrupt(void);
bool in_task(void);
bool in_softirq(void);
bool in_hardirq(void);
#define in_irq()		in_hardirq()
#define in_serving_softirq()	in_softirq()
#define in_nmi()		0
#define preemptible()		(!preempt_count() && !irqs_disabled())

#endif
