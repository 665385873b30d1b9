#ifndef _SYS_CDEFS_H_
#define _SYS_CDEFS_H_

#define	__BEGIN_DECLS
#define	__END_DECLS
#define	__CONCAT1(x, y)		x ## y
#define	__CONCAT(x, y)		__CONCAT1(x, y)
#define	__STRING(x)		#x
#define	__XSTRING(x)		__STRING(x)
#define	__dead2			__attribute__((__noreturn__))
#define	__unused		__attribute__((__unused__))
#define	__used			__attribute__((__used__))
#define	__packed		__attribute__((__packed__))
#define	__aligned(x)		__attribute__((__aligned__(x)))
#define	__section(x)		__attribute__((__section__(x)))
#define	__printflike(f, a)	__attribute__((__format__(__printf__, f, a)))
#define	__predict_true(exp)	__builtin_expect((exp), 1)
#define	__predict_false(exp)	__builtin_expect((exp), 0)
#define	__offsetof(type, field)	__builtin_offsetof(type, field)
#define	__containerof(x, s, m)						\
	((s *)((char *)(x) - __offsetof(s, m)))
#define	__DECONST(type, var)	((type)(__uintptr_t)(const void *)(var))
#define	__DEVOLATILE(type, var)	((type)(__uintptr_t)(volatile void *)(var))
#define	__FBSDID(s)		struct __hack
#define	nitems(x)		(sizeof(x) / sizeof((x)[0]))

typedef unsigned long		__uintptr_t;

#endif
