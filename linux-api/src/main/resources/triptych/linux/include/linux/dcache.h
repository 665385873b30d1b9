#ifndef _LINUX_DCACHE_H
#define _LINUX_DCACHE_H

#include <linux/types.h>

struct dentry {
	unsigned char	 d_iname[40];
};
TRIPTYCH_STRUCT(dentry);
TRIPTYCH_ARRAY(dentry, d_iname);

#endif
