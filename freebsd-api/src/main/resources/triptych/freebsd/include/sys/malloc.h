#ifndef _SYS_MALLOC_H_
#define _SYS_MALLOC_H_

#include <sys/types.h>
#include <triptych/layout.h>

#define	M_NOWAIT	0x0001
#define	M_WAITOK	0x0002
#define	M_ZERO		0x0100
#define	M_USE_RESERVE	0x0400
#define	M_NODUMP	0x0800
#define	M_EXEC		0x4000

struct malloc_type {
	const char	*ks_shortdesc;
	const char	*ks_longdesc;
};
TRIPTYCH_STRUCT(malloc_type);
TRIPTYCH_FIELD(malloc_type, ks_shortdesc);
TRIPTYCH_FIELD(malloc_type, ks_longdesc);

#define	MALLOC_DEFINE(type, shortdesc, longdesc)			\
	struct malloc_type type[1] = { { (shortdesc), (longdesc) } }
#define	MALLOC_DECLARE(type)	extern struct malloc_type type[1]

/* The kernel's own, for whoever has none. */
__attribute__((__weak__)) MALLOC_DEFINE(M_DEVBUF, "devbuf", "device driver memory");
__attribute__((__weak__)) MALLOC_DEFINE(M_TEMP, "temp", "misc temporary data buffers");

void	*malloc(size_t size, struct malloc_type *type, int flags);
void	free(void *addr, struct malloc_type *type);

/* A copy of its own. */
static __inline char *
strdup(const char *string, struct malloc_type *type)
{
	size_t bytes = __builtin_strlen(string) + 1;

	return (__builtin_memcpy(malloc(bytes, type, M_WAITOK), string, bytes));
}

#endif
