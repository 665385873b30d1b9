#ifndef _LINUX_STACKTRACE_H
#define _LINUX_STACKTRACE_H

#include <linux/types.h>

/* CONFIG_STACKTRACE is off: stacks are printed by dump_stack alone. */

#endif
