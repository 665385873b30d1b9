#ifndef _SYS_SYSTM_H_
#define _SYS_SYSTM_H_

#include <sys/param.h>
#include <sys/kernel.h>

int	printf(const char *fmt, ...) __attribute__((__format__(__printf__, 1, 2)));
void	panic(const char *fmt, ...)
	    __attribute__((__noreturn__, __format__(__printf__, 1, 2)));

void	timeout(int (*f)(), void *arg, int ticks);
boolean_t	untimeout(int (*f)(), void *arg);

void	*memcpy(void *to, const void *from, size_t len);
void	*memmove(void *to, const void *from, size_t len);
void	*memset(void *b, int c, size_t len);
int	memcmp(const void *a, const void *b, size_t len);
size_t	strlen(const char *s);
int	strcmp(const char *a, const char *b);
int	strncmp(const char *a, const char *b, size_t len);
char	*strcpy(char *to, const char *from);
char	*strncpy(char *to, const char *from, size_t len);
char	*strcat(char *to, const char *from);
int	sprintf(char *to, const char *fmt, ...);
#define	bzero(b, len)		((void)memset((b), 0, (len)))
#define	bcopy(from, to, len)	((void)memmove((to), (from), (len)))
#define	bcmp(a, b, len)		memcmp((a), (b), (len))

#endif
