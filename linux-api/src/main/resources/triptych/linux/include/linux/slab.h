#ifndef _LINUX_SLAB_H
#define _LINUX_SLAB_H

#include <linux/gfp.h>
#include <linux/string.h>

void *kmalloc(size_t size, gfp_t flags);
void *kzalloc(size_t size, gfp_t flags);
void *kcalloc(size_t n, size_t size, gfp_t flags);
void kfree(const void *objp);
#define kmalloc_array(n, size, flags)	kcalloc(n, size, flags)
#define kmalloc_node(size, flags, node)	kmalloc(size, flags)
#define kvmalloc(size, flags)	kmalloc(size, flags)
#define kvzalloc(size, flags)	kzalloc(size, flags)
#define kvfree(objp)		kfree(objp)
#define kfree_sensitive(objp)	kfree(objp)
#define kzfree(objp)		kfree(objp)

static inline void *kmemdup(const void *src, size_t len, gfp_t flags)
{
	void *copy = kmalloc(len, flags);

	return copy ? memcpy(copy, src, len) : NULL;
}

static inline char *kstrdup(const char *s, gfp_t flags)
{
	return s ? kmemdup(s, strlen(s) + 1, flags) : NULL;
}

/* A cache is a size: its objects come from the common heap. */
struct kmem_cache {
	size_t	 size;
	void	(*ctor)(void *object);
};

static inline struct kmem_cache *kmem_cache_create(const char *name, unsigned int size,
	unsigned int align, unsigned int flags, void (*ctor)(void *object))
{
	struct kmem_cache *cache = kmalloc(sizeof(*cache), GFP_KERNEL);

	if (cache) {
		cache->size = size;
		cache->ctor = ctor;
	}
	return cache;
}
static inline void kmem_cache_destroy(struct kmem_cache *cache) { kfree(cache); }
static inline void *kmem_cache_alloc(struct kmem_cache *cache, gfp_t flags)
{
	void *object = kmalloc(cache->size, flags);

	if (object && cache->ctor)
		cache->ctor(object);
	return object;
}
#define kmem_cache_zalloc(cache, flags)	kzalloc((cache)->size, flags)
static inline void kmem_cache_free(struct kmem_cache *cache, void *object) { kfree(object); }

#endif
