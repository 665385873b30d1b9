#ifndef _LINUX_WAIT_H_
#define _LINUX_WAIT_H_

#include <linux/compiler.h>

#define	TASK_RUNNING		0x0000
#define	TASK_INTERRUPTIBLE	0x0001
#define	TASK_UNINTERRUPTIBLE	0x0002
#define	TASK_NORMAL		(TASK_INTERRUPTIBLE | TASK_UNINTERRUPTIBLE)
#define	TASK_WAKING		0x0100
#define	TASK_PARKED		0x0200

struct task_struct;

bool	linux_wake_up_state(struct task_struct *task, unsigned int state);
#define	wake_up_process(task)		linux_wake_up_state(task, TASK_NORMAL)
#define	wake_up_state(task, state)	linux_wake_up_state(task, state)

#endif
