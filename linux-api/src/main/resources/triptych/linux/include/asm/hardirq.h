#ifndef _ASM_HARDIRQ_H
#define _ASM_HARDIRQ_H

#include <linux/preempt.h>

#endif
