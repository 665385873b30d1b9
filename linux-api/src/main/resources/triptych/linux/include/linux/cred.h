#ifndef _LINUX_CRED_H
#define _LINUX_CRED_H

#include <linux/uidgid.h>

/* Everybody is root. */
#define current_uid()		GLOBAL_ROOT_UID
#define current_euid()		GLOBAL_ROOT_UID
#define current_gid()		GLOBAL_ROOT_GID

#endif
