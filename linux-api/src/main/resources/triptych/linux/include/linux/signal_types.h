#ifndef _LINUX_SIGNAL_TYPES_H
#define _LINUX_SIGNAL_TYPES_H

#include <linux/types.h>

#define _NSIG		64
#define _NSIG_WORDS	1
typedef struct { unsigned long sig[_NSIG_WORDS]; } sigset_t;
struct sigpending {
	struct list_head	 list;
	sigset_t		 signal;
};

#endif
