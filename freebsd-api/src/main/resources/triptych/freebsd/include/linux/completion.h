#ifndef _LINUX_COMPLETION_H_
#define _LINUX_COMPLETION_H_

#include <linux/compiler.h>

struct completion {
	unsigned int	done;
};

void	linux_complete_common(struct completion *c, int all);
void	linux_wait_for_common(struct completion *c, int flags);

#define	init_completion(c)	((c)->done = 0)
#define	complete(c)		linux_complete_common((c), 0)
#define	complete_all(c)		linux_complete_common((c), 1)
#define	wait_for_completion(c)	linux_wait_for_common((c), 0)

#endif
