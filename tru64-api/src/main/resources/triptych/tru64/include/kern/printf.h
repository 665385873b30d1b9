#ifndef _KERN_PRINTF_H_
#define _KERN_PRINTF_H_

#include <sys/systm.h>
#include <kern/kalloc.h>

#endif
