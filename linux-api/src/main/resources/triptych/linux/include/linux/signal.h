#ifndef _LINUX_SIGNAL_H
#define _LINUX_SIGNAL_H

#include <linux/signal_types.h>

#define SIGHUP		1
#define SIGINT		2
#define SIGQUIT		3
#define SIGABRT		6
#define SIGKILL		9
#define SIGUSR1		10
#define SIGSEGV		11
#define SIGUSR2		12
#define SIGPIPE		13
#define SIGALRM		14
#define SIGTERM		15
#define SIGCHLD		17
#define SIGCONT		18
#define SIGSTOP		19
#define SIGIO		29
#define POLL_IN		1
#define POLL_OUT	2

void allow_signal(int sig);
void allow_kernel_signal(int sig);
void disallow_signal(int sig);

#endif
