#ifndef _LINUX_THREADS_H
#define _LINUX_THREADS_H

#define NR_CPUS		64

#endif
