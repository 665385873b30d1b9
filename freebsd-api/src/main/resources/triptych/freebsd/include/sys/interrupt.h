#ifndef _SYS_INTERRUPT_H_
#define _SYS_INTERRUPT_H_

/* Software interrupts, by urgency. */
#define	SWI_TTY		0
#define	SWI_NET		1
#define	SWI_CAMBIO	2
#define	SWI_BUSDMA	3
#define	SWI_CLOCK	4
#define	SWI_TQ_FAST	5
#define	SWI_TQ		6
#define	SWI_TQ_GIANT	6

#endif
