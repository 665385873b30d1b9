#ifndef _MACHINE_MACHSPL_H_
#define _MACHINE_MACHSPL_H_

#include <machine/cpu.h>

#endif
