#ifndef _LINUX_CONTAINER_OF_H
#define _LINUX_CONTAINER_OF_H

#include <linux/stddef.h>

#define container_of(ptr, type, member) ({				\
	void *_member = (void *)(ptr);					\
	(type *)((char *)_member - offsetof(type, member)); })

#endif
