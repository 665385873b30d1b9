#ifndef _LINUX_MODULE_H
#define _LINUX_MODULE_H

#include <linux/list.h>
#include <linux/stat.h>
#include <linux/init.h>
#include <linux/export.h>
#include <linux/kernel.h>
#include <linux/moduleparam.h>
#include <linux/errno.h>
#include <linux/cache.h>
#include <linux/kobject.h>
#include <linux/rcupdate.h>
#include <linux/kmod.h>

enum module_state {
	MODULE_STATE_LIVE,
	MODULE_STATE_COMING,
	MODULE_STATE_GOING,
	MODULE_STATE_UNFORMED
};

struct module {
	enum module_state	 state;
	const char		*name;
	const char		*version;
};
TRIPTYCH_STRUCT(module);
TRIPTYCH_FIELD(module, state);
__weak struct module __this_module = { .name = KBUILD_MODNAME };

#define MODULE_LICENSE(text)						\
	static const struct triptych_license triptych_license		\
	    TRIPTYCH_RECORD("set_linux_license") =			\
	    { TRIPTYCH_WORDS(struct triptych_license), text }
struct triptych_license {
	unsigned long	 words;
	const char	*text;
};
#define MODULE_INFO(tag, text)		struct triptych_text
#define MODULE_AUTHOR(text)		struct triptych_text
#define MODULE_DESCRIPTION(text)	struct triptych_text
#define MODULE_VERSION(text)		struct triptych_text
#define MODULE_ALIAS(text)		struct triptych_text
#define MODULE_SOFTDEP(text)		struct triptych_text
#define MODULE_SUPPORTED_DEVICE(text)	struct triptych_text
#define MODULE_DEVICE_TABLE(type, name)	struct triptych_text

bool try_module_get(struct module *module);
void __module_get(struct module *module);
void module_put(struct module *module);
int module_refcount(struct module *mod);
#define module_name(mod)	((mod)->name)

#endif
