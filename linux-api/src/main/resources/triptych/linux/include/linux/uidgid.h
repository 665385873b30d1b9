#ifndef _LINUX_UIDGID_H
#define _LINUX_UIDGID_H

#include <linux/types.h>

typedef struct { uid_t val; } kuid_t;
typedef struct { gid_t val; } kgid_t;
#define KUIDT_INIT(value)	(kuid_t){ value }
#define KGIDT_INIT(value)	(kgid_t){ value }
#define GLOBAL_ROOT_UID		KUIDT_INIT(0)
#define GLOBAL_ROOT_GID		KGIDT_INIT(0)
struct user_namespace;
#define current_user_ns()	((struct user_namespace *)0)
#define init_user_ns		(*(struct user_namespace *)0)
#define from_kuid(ns, uid)	((uid).val)
#define from_kgid(ns, gid)	((gid).val)
#define make_kuid(ns, uid)	KUIDT_INIT(uid)
#define uid_valid(uid)		((uid).val != (uid_t)-1)

#endif
