#ifndef _KERN_SCHED_H_
#define _KERN_SCHED_H_

/* A lower number is more urgent. */
#define	BASEPRI_HIGHEST	32
#define	BASEPRI_SYSTEM	38
#define	BASEPRI_USER	44
#define	BASEPRI_LOWEST	63

#endif
