#ifndef _LINUX_VT_KERN_H
#define _LINUX_VT_KERN_H

#include <linux/console_struct.h>

static int fg_console __maybe_unused;

#endif
