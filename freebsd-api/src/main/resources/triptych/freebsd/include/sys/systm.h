#ifndef _SYS_SYSTM_H_
#define _SYS_SYSTM_H_

#include <sys/types.h>
#include <sys/param.h>
#include <sys/errno.h>
#include <triptych/layout.h>

#include <machine/atomic.h>

struct mtx;
struct lock_object;

int	printf(const char *fmt, ...) __printflike(1, 2);
int	vprintf(const char *fmt, va_list ap) TRIPTYCH_NAME("printf");
int	uprintf(const char *fmt, ...) __printflike(1, 2);
void	log(int level, const char *fmt, ...) __printflike(2, 3);
void	panic(const char *fmt, ...) __dead2 __printflike(1, 2);

#define	KASSERT(exp, msg) do {						\
	if (__predict_false(!(exp)))					\
		panic msg;						\
} while (0)
#define	MPASS(ex)							\
	KASSERT((ex), ("Assertion %s failed at %s:%d", #ex, __FILE__, __LINE__))

#define	CTASSERT(x)	_Static_assert((x), "compile-time assertion failed")

void	critical_enter(void);
void	critical_exit(void);

int	tsleep(const volatile void *chan, int priority, const char *wmesg, int timo);
int	msleep(const volatile void *chan, struct mtx *mtx, int priority,
	    const char *wmesg, int timo);
int	mtx_sleep(const volatile void *chan, struct mtx *mtx, int priority,
	    const char *wmesg, int timo);
int	_sleep(const volatile void *chan, struct lock_object *lock, int priority,
	    const char *wmesg, int timo);
int	pause(const char *wmesg, int timo);
int	pause_sig(const char *wmesg, int timo);
void	wakeup(const volatile void *chan);
void	wakeup_one(const volatile void *chan);
void	wakeup_any(const volatile void *chan);

int	copyin(const void *uaddr, void *kaddr, size_t len);
int	copyout(const void *kaddr, void *uaddr, size_t len);
int	copyinstr(const void *uaddr, void *kaddr, size_t len, size_t *done);
int	copystr(const void *kfaddr, void *kdaddr, size_t len, size_t *done);

int	sprintf(char *buf, const char *fmt, ...) __printflike(2, 3);
int	snprintf(char *buf, size_t size, const char *fmt, ...)
	    __printflike(3, 4);
int	vsnprintf(char *buf, size_t size, const char *fmt, va_list ap);
static __inline int
triptych_lower(int c)
{
	return (c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
}

static __inline int
strcasecmp(const char *a, const char *b)
{
	while (*a != '\0' && triptych_lower(*a) == triptych_lower(*b)) {
		a++;
		b++;
	}
	return (triptych_lower(*a) - triptych_lower(*b));
}

size_t	strlen(const char *s);
size_t	strnlen(const char *s, size_t most);
int	strcmp(const char *a, const char *b);
int	strncmp(const char *a, const char *b, size_t most);
char	*strcpy(char *to, const char *from);
char	*strncpy(char *to, const char *from, size_t len);
size_t	strlcpy(char *to, const char *from, size_t room);
size_t	strlcat(char *to, const char *from, size_t room);
char	*strchr(const char *s, int c);
char	*strrchr(const char *s, int c);
char	*strstr(const char *s, const char *part);
int	memcmp(const void *a, const void *b, size_t len);
void	*memmove(void *to, const void *from, size_t len);

#define	bootverbose	0
#define	cold		0
extern const char	 zero_region[4096];
__attribute__((__weak__)) const char zero_region[4096];
static __inline int nullop(void) { return (0); }

/* A panic ends the run: nobody goes on without a scheduler, and nothing is swapped out. */
#define	SCHEDULER_STOPPED()		0
#define	SCHEDULER_STOPPED_TD(td)	((void)(td), 0)
#define	kick_proc0()			((void)0)

void	DELAY(int usec);
void	*memset(void *b, int c, size_t len);
void	*memcpy(void *to, const void *from, size_t len);
#define	bcmp(a, b, len)		memcmp((a), (b), (len))
#define	bzero(buf, len)		memset((buf), 0, (len))
#define	bcopy(from, to, len)	__builtin_memmove((to), (from), (len))

static __inline u_int max(u_int a, u_int b) { return (a > b ? a : b); }
static __inline u_int min(u_int a, u_int b) { return (a < b ? a : b); }
static __inline u_long ulmin(u_long a, u_long b) { return (a < b ? a : b); }
static __inline int imax(int a, int b) { return (a > b ? a : b); }
static __inline int imin(int a, int b) { return (a < b ? a : b); }

#endif
