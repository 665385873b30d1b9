#ifndef _MACHINE_SPL_H_
#define _MACHINE_SPL_H_

#include <machine/cpu.h>

#endif
