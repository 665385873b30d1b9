#ifndef _SYS_SYSTM_H_
#define _SYS_SYSTM_H_

#include <sys/types.h>
#include <sys/param.h>
#include <sys/errno.h>
#include <triptych/layout.h>

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

void	DELAY(int usec);
void	*memset(void *b, int c, size_t len);
void	*memcpy(void *to, const void *from, size_t len);
#define	bzero(buf, len)		memset((buf), 0, (len))
#define	bcopy(from, to, len)	__builtin_memmove((to), (from), (len))

static __inline int imax(int a, int b) { return (a > b ? a : b); }
static __inline int imin(int a, int b) { return (a < b ? a : b); }

#endif
