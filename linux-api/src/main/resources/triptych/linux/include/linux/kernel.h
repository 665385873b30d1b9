#ifndef _LINUX_KERNEL_H
#define _LINUX_KERNEL_H

#include <linux/types.h>
#include <linux/limits.h>
#include <linux/compiler.h>
#include <linux/bitops.h>
#include <linux/minmax.h>
#include <linux/math.h>
#include <linux/stringify.h>
#include <linux/container_of.h>
#include <linux/array_size.h>
#include <linux/build_bug.h>
#include <linux/printk.h>
#include <linux/sprintf.h>
#include <linux/string.h>
#include <linux/kstrtox.h>
#include <linux/errno.h>
#include <linux/panic.h>

void might_sleep(void);
#define might_sleep_if(cond)	do { if (cond) might_sleep(); } while (0)
void cant_sleep(void);
#define might_fault()		might_sleep()
#define upper_32_bits(n)	((u32)(((n) >> 16) >> 16))
#define lower_32_bits(n)	((u32)(n))
#define IS_ENABLED(option)	0
#define trace_printk(fmt, ...)	printk(KERN_DEBUG fmt, ##__VA_ARGS__)

#endif
