#ifndef _LINUX_BUG_H
#define _LINUX_BUG_H

#include <linux/compiler.h>
#include <linux/printk.h>
#include <linux/build_bug.h>

void triptych_bug(void) __noreturn TRIPTYCH_NAME("BUG");
bool triptych_warn_on(bool condition) TRIPTYCH_NAME("WARN_ON");
bool triptych_warn(bool condition, const char *fmt, ...) __printf(2, 3) TRIPTYCH_NAME("WARN");

#define BUG()			triptych_bug()
#define BUG_ON(condition)	do { if (unlikely(condition)) BUG(); } while (0)
#define WARN_ON(condition)	({ bool _warn = !!(condition);		\
	if (unlikely(_warn)) triptych_warn_on(true); unlikely(_warn); })
#define WARN(condition, fmt, ...) ({ bool _warn = !!(condition);	\
	if (unlikely(_warn)) triptych_warn(true, fmt, ##__VA_ARGS__);	\
	unlikely(_warn); })
#define WARN_ON_ONCE(condition) ({ static bool _warned;			\
	bool _warn = !!(condition);					\
	if (unlikely(_warn && !_warned)) { _warned = true; triptych_warn_on(true); } \
	unlikely(_warn); })
#define WARN_ONCE(condition, fmt, ...) ({ static bool _warned;		\
	bool _warn = !!(condition);					\
	if (unlikely(_warn && !_warned)) {				\
		_warned = true;						\
		triptych_warn(true, fmt, ##__VA_ARGS__);		\
	}								\
	unlikely(_warn); })

#endif
