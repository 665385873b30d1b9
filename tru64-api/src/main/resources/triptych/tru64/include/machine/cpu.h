#ifndef _MACHINE_CPU_H_
#define _MACHINE_CPU_H_

typedef int	spl_t;

/* Each gives the level that was; splx puts it back. */
int	splnone(void);
int	splsoftclock(void);
int	splnet(void);
int	splbio(void);
int	spltty(void);
int	splimp(void);
int	splvm(void);
int	spldevhigh(void);
int	splclock(void);
int	splsched(void);
int	splhigh(void);
int	splextreme(void);
int	getspl(void);
int	splx(int s);

#endif
