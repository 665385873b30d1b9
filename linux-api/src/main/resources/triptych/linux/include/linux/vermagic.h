#ifndef _LINUX_VERMAGIC_H
#define _LINUX_VERMAGIC_H

#include <generated/utsrelease.h>

#define VERMAGIC_STRING	UTS_RELEASE " SMP preempt mod_unload "

#endif
