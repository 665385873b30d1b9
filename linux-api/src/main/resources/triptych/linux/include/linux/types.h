#ifndef _LINUX_TYPES_H
#define _LINUX_TYPES_H

#include <linux/stddef.h>
#include <stdbool.h>
#include <stdarg.h>
#include <asm/types.h>
#include <triptych/object.h>

typedef unsigned char	unchar;
typedef unsigned char	u_char;
typedef unsigned short	ushort;
typedef unsigned short	u_short;
typedef unsigned int	uint;
typedef unsigned int	u_int;
typedef unsigned long	ulong;
typedef unsigned long	u_long;
typedef long		ssize_t;
typedef long long	loff_t;
typedef long		off_t;
typedef __u32		dev_t;
typedef unsigned short	umode_t;
typedef unsigned short	mode_t;
typedef int		pid_t;
typedef __u32		uid_t;
typedef __u32		gid_t;
typedef __u32		nlink_t;
typedef __s64		time64_t;
typedef __s64		ktime_t;
typedef int		clockid_t;
typedef unsigned int	gfp_t;
typedef unsigned int	fmode_t;
typedef unsigned int	__poll_t;
typedef __u64		sector_t;
typedef __u64		dma_addr_t;
typedef __u64		phys_addr_t;
typedef __u64		resource_size_t;

typedef struct { int counter; } atomic_t;
typedef struct { s64 counter; } atomic64_t;
typedef atomic64_t atomic_long_t;

struct list_head {
	struct list_head *next, *prev;
};
struct hlist_node {
	struct hlist_node *next, **pprev;
};
struct hlist_head {
	struct hlist_node *first;
};
struct callback_head {
	struct callback_head *next;
	void (*func)(struct callback_head *head);
};
TRIPTYCH_STRUCT(callback_head);
#define rcu_head	callback_head
typedef void (*rcu_callback_t)(struct rcu_head *head);

#endif
