#ifndef _SYS_VNODE_H_
#define _SYS_VNODE_H_

#include <stddef.h>

struct vnode;

/* There is no file system here: nothing is mounted at the root. */
#define	rootvnode	((struct vnode *)NULL)

#endif
