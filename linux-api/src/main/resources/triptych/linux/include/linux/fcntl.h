#ifndef _LINUX_FCNTL_H
#define _LINUX_FCNTL_H

#include <uapi/asm-generic/fcntl.h>

#endif
