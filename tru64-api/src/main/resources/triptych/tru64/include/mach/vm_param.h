#ifndef _MACH_VM_PARAM_H_
#define _MACH_VM_PARAM_H_

typedef unsigned long	vm_offset_t;	/* holds an address; also an event */
typedef unsigned long	vm_size_t;

#ifdef MACH_KERNEL
typedef unsigned int	natural_t;
typedef int		integer_t;
#endif

#define	PAGE_SIZE	8192

#endif
