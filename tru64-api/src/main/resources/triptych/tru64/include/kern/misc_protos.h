#ifndef _KERN_MISC_PROTOS_H_
#define _KERN_MISC_PROTOS_H_

#include <sys/systm.h>
#include <kern/kalloc.h>

#endif
