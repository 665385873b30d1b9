#ifndef _LINUX_CACHE_H
#define _LINUX_CACHE_H

#define SMP_CACHE_BYTES	64
#define L1_CACHE_BYTES	64

#endif
