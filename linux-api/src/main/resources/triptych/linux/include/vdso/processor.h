#ifndef _VDSO_PROCESSOR_H
#define _VDSO_PROCESSOR_H

#include <asm/processor.h>

#endif
