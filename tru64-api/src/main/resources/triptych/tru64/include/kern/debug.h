#ifndef _KERN_DEBUG_H_
#define _KERN_DEBUG_H_

#include <sys/systm.h>
#include <kern/kalloc.h>

#endif
