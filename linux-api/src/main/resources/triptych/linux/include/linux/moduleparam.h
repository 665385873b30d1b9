#ifndef _LINUX_MODULEPARAM_H
#define _LINUX_MODULEPARAM_H

#include <linux/init.h>
#include <linux/stringify.h>
#include <linux/kernel.h>

/* A parameter keeps the value that the source gives it. */
#define module_param(name, type, perm)					\
	static void *const triptych_param_##name __maybe_unused = (void *)&name
#define module_param_named(name, value, type, perm)			\
	static void *const triptych_param_##name __maybe_unused = (void *)&value
#define module_param_array(name, type, nump, perm)			\
	static void *const triptych_param_##name __maybe_unused = (void *)&name
#define module_param_string(name, string, len, perm)			\
	static void *const triptych_param_##name __maybe_unused = (void *)string
#define MODULE_PARM_DESC(name, text)	struct triptych_text

#endif
