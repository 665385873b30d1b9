#ifndef _LINUX_SYSRQ_H
#define _LINUX_SYSRQ_H

#include <linux/types.h>

/* CONFIG_MAGIC_SYSRQ is off. */

#endif
