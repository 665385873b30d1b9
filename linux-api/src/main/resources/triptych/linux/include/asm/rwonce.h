#ifndef _ASM_RWONCE_H
#define _ASM_RWONCE_H

#include <asm-generic/rwonce.h>

#endif
