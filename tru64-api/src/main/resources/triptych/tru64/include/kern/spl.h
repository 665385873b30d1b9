#ifndef _KERN_SPL_H_
#define _KERN_SPL_H_

#include <machine/cpu.h>

#endif
