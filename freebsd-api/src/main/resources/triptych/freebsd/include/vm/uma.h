#ifndef _VM_UMA_H_
#define _VM_UMA_H_

#include <sys/malloc.h>

#define	UMA_ALIGN_PTR	(sizeof(void *) - 1)

/* Zones of memory of one size; each piece is one of malloc's. */
struct uma_zone {
	size_t			uz_size;
	struct malloc_type	uz_type[1];
};
TRIPTYCH_STRUCT(uma_zone);

__attribute__((__weak__)) MALLOC_DEFINE(M_UMA, "UMA Zones", "UMA zone");

typedef struct uma_zone	*uma_zone_t;
typedef int (*uma_ctor)(void *mem, int size, void *arg, int flags);
typedef void (*uma_dtor)(void *mem, int size, void *arg);
typedef int (*uma_init)(void *mem, int size, int flags);
typedef void (*uma_fini)(void *mem, int size);

/* Constructors are not called: whoever has one is told. */
uma_zone_t	triptych_uma_with_constructors(const char *name)
	    TRIPTYCH_NAME("uma_zcreate");

static __inline uma_zone_t
uma_zcreate(const char *name, size_t size, uma_ctor ctor, uma_dtor dtor,
    uma_init init, uma_fini fini, int align __unused, uint32_t flags __unused)
{
	uma_zone_t zone;

	if (ctor != NULL || dtor != NULL || init != NULL || fini != NULL)
		return (triptych_uma_with_constructors(name));
	zone = malloc(sizeof(*zone), M_UMA, M_WAITOK | M_ZERO);
	zone->uz_size = size;
	zone->uz_type[0].ks_shortdesc = name;
	zone->uz_type[0].ks_longdesc = M_UMA->ks_longdesc;
	return (zone);
}

static __inline void *
uma_zalloc(uma_zone_t zone, int flags)
{
	return (malloc(zone->uz_size, zone->uz_type, flags));
}

static __inline void
uma_zfree(uma_zone_t zone, void *item)
{
	free(item, zone->uz_type);
}

static __inline void
uma_zdestroy(uma_zone_t zone)
{
	free(zone, M_UMA);
}

#endif
