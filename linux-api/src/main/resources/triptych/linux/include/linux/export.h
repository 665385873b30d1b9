#ifndef _LINUX_EXPORT_H
#define _LINUX_EXPORT_H

#include <linux/types.h>

/* What EXPORT_SYMBOL leaves for the loader. */
struct triptych_export {
	unsigned long	 words;
	const char	*symbol;
	unsigned long	 gpl_only;
};
#define TRIPTYCH_EXPORT(sym, gpl)					\
	static const struct triptych_export triptych_export_##sym	\
	    TRIPTYCH_RECORD("set_linux_export") =			\
	    { TRIPTYCH_WORDS(struct triptych_export), #sym, gpl };
#define EXPORT_SYMBOL(sym)	TRIPTYCH_EXPORT(sym, 0)
#define EXPORT_SYMBOL_GPL(sym)	TRIPTYCH_EXPORT(sym, 1)

struct module;
extern struct module __this_module;
#define THIS_MODULE	(&__this_module)

#endif
