#ifndef _LINUX_UACCESS_H
#define _LINUX_UACCESS_H

#include <linux/kernel.h>
#include <linux/sched.h>

/* User memory is ordinary memory here; touching it may sleep. */
static inline unsigned long copy_to_user(void __user *to, const void *from, unsigned long n)
{
	might_fault();
	memcpy(to, from, n);
	return 0;
}

static inline unsigned long copy_from_user(void *to, const void __user *from, unsigned long n)
{
	might_fault();
	memcpy(to, from, n);
	return 0;
}

static inline unsigned long clear_user(void __user *to, unsigned long n)
{
	might_fault();
	memset(to, 0, n);
	return 0;
}

#define get_user(x, ptr)	({ might_fault(); (x) = *(ptr); 0; })
#define put_user(x, ptr)	({ might_fault(); *(ptr) = (x); 0; })
#define __get_user		get_user
#define __put_user		put_user
#define __copy_to_user		copy_to_user
#define __copy_from_user	copy_from_user
#define access_ok(addr, size)	((addr) != NULL)

#endif
