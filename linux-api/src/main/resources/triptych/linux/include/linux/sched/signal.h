#ifndef _LINUX_SCHED_SIGNAL_H
#define _LINUX_SCHED_SIGNAL_H

#include <linux/sched.h>
#include <linux/signal.h>

int send_sig(int sig, struct task_struct *p, int priv);
void flush_signals(struct task_struct *t);
int kernel_dequeue_signal(void);

#endif
