#ifndef _MACH_KERN_RETURN_H_
#define _MACH_KERN_RETURN_H_

typedef int	kern_return_t;

#define	KERN_SUCCESS		0
#define	KERN_INVALID_ARGUMENT	4
#define	KERN_FAILURE		5
#define	KERN_RESOURCE_SHORTAGE	6

#ifdef MACH_KERNEL
#define	KERN_NO_SPACE		3
#define	KERN_ABORTED		14
#define	KERN_INVALID_VALUE	18
#define	KERN_TERMINATED		26
#define	KERN_TIMEDOUT		27
#define	KERN_INTERRUPTED	28
#endif

#endif
