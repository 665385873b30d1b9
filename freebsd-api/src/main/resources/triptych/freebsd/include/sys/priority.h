#ifndef _SYS_PRIORITY_H_
#define _SYS_PRIORITY_H_

#define	PRI_MIN_REALTIME	48
#define	PRI_MIN_KERN		80
#define	PRI_MIN_TIMESHARE	120
#define	PI_REALTIME	0
#define	PI_SWI(x)	(24 + (x) * 4)

#define	PSWP		80
#define	PVM		84
#define	PINOD		88
#define	PRIBIO		92
#define	PVFS		96
#define	PZERO		100
#define	PSOCK		104
#define	PWAIT		108
#define	PLOCK		112
#define	PPAUSE		116
#define	PUSER		120

#endif
