#ifndef _SYS_LINKER_H_
#define _SYS_LINKER_H_

#include <sys/types.h>

#define	LINKER_UNLOAD_NORMAL	0
#define	LINKER_UNLOAD_FORCE	1

#endif
