#ifndef _ASM_IOCTL_H
#define _ASM_IOCTL_H

#include <uapi/asm-generic/ioctl.h>

#endif
