#ifndef _LINUX_IRQFLAGS_H
#define _LINUX_IRQFLAGS_H

#include <linux/types.h>

/* The variable in which the state of interrupts is kept. */
struct triptych_irqflags { unsigned long word; };
TRIPTYCH_STRUCT(triptych_irqflags);
TRIPTYCH_FIELD(triptych_irqflags, word);

void local_irq_disable(void);
void local_irq_enable(void);
void triptych_local_irq_save(unsigned long *flags) TRIPTYCH_NAME("local_irq_save");
void triptych_local_irq_restore(unsigned long *flags) TRIPTYCH_NAME("local_irq_restore");
#define local_irq_save(flags)		triptych_local_irq_save(&(flags))
#define local_irq_restore(flags)	triptych_local_irq_restore(&(flags))
bool irqs_disabled(void);

#endif
