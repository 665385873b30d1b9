#ifndef _SYS_KTR_H_
#define _SYS_KTR_H_

/* Nothing is traced that way here. */
#define	KTR_LOCK	0
#define	CTR0(m, f)				do { } while (0)
#define	CTR1(m, f, a)				do { } while (0)
#define	CTR2(m, f, a, b)			do { } while (0)
#define	CTR3(m, f, a, b, c)			do { } while (0)
#define	CTR4(m, f, a, b, c, d)			do { } while (0)
#define	CTR5(m, f, a, b, c, d, e)		do { } while (0)
#define	CTR6(m, f, a, b, c, d, e, g)		do { } while (0)

#endif
