#ifndef _LINUX_CRED_H
#define _LINUX_CRED_H

#include <linux/capability.h>
#include <linux/uidgid.h>
#include <linux/slab.h>

/* Everybody is root. */
#define current_uid()		GLOBAL_ROOT_UID
#define current_euid()		GLOBAL_ROOT_UID
#define current_gid()		GLOBAL_ROOT_GID

/* What a task may do; nobody here looks at it. */
struct cred {
	kuid_t	uid, euid, suid, fsuid;
	kgid_t	gid, egid, sgid, fsgid;
};
static inline struct cred *prepare_creds(void) { return kzalloc(sizeof(struct cred), GFP_KERNEL); }
static inline int commit_creds(struct cred *cred)
{
	kfree(cred);
	return 0;
}

#endif
