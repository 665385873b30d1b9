#ifndef _LINUX_BUILD_BUG_H
#define _LINUX_BUILD_BUG_H

#define BUILD_BUG_ON(condition)						\
	_Static_assert(!(condition), "BUILD_BUG_ON failed: " #condition)
#define static_assert(expr, ...)	_Static_assert(expr, #expr)

#endif
