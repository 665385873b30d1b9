#ifndef _LINUX_KFIFO_H
#define _LINUX_KFIFO_H

#include <linux/kernel.h>
#include <linux/slab.h>
#include <linux/spinlock.h>
#include <linux/uaccess.h>

/*
 * A ring of elements: in and out count for ever. One writer and one reader need no lock, since
 * each moves its own counter, after the elements.
 */
struct triptych_kfifo {
	unsigned int	 in;
	unsigned int	 out;
	unsigned int	 mask;		/* how many elements there is room for, less 1 */
	unsigned int	 esize;
	void		*data;
};

#define TRIPTYCH_KFIFO(type, room)					\
	struct {							\
		union {							\
			struct triptych_kfifo kfifo;			\
			type *element;					\
		};							\
		type buf[room];						\
	}
#define DECLARE_KFIFO(fifo, type, size)	TRIPTYCH_KFIFO(type, size) fifo
#define DECLARE_KFIFO_PTR(fifo, type)	TRIPTYCH_KFIFO(type, 0) fifo
#define DEFINE_KFIFO(fifo, type, size)					\
	TRIPTYCH_KFIFO(type, size) fifo = { { .kfifo = {		\
		.mask = (size) - 1, .esize = sizeof(type), .data = (fifo).buf } } }
#define INIT_KFIFO(fifo)						\
	((fifo).kfifo = (struct triptych_kfifo){			\
		.mask = ARRAY_SIZE((fifo).buf) - 1,			\
		.esize = sizeof(*(fifo).buf), .data = (fifo).buf })
struct kfifo {
	union {
		struct triptych_kfifo kfifo;
		unsigned char *element;
	};
	unsigned char buf[0];
};

static inline unsigned int triptych_kfifo_len(const struct triptych_kfifo *f)
{
	return READ_ONCE(f->in) - READ_ONCE(f->out);
}

/* Copies n elements from the ring, or to it, from counter value "at" on. */
static inline void triptych_kfifo_copy(struct triptych_kfifo *f, unsigned int at, void *elements,
				       unsigned int n, bool to_ring)
{
	unsigned int first = min(n, f->mask + 1 - (at & f->mask));
	char *ring = (char *)f->data + (size_t)(at & f->mask) * f->esize;
	char *rest = (char *)elements + (size_t)first * f->esize;

	if (to_ring) {
		memcpy(ring, elements, (size_t)first * f->esize);
		memcpy(f->data, rest, (size_t)(n - first) * f->esize);
	} else {
		memcpy(elements, ring, (size_t)first * f->esize);
		memcpy(rest, f->data, (size_t)(n - first) * f->esize);
	}
}

static inline unsigned int triptych_kfifo_in(struct triptych_kfifo *f, const void *from,
					     unsigned int n)
{
	n = min(n, f->mask + 1 - triptych_kfifo_len(f));
	triptych_kfifo_copy(f, f->in, (void *)from, n, true);
	smp_store_release(&f->in, f->in + n);
	return n;
}

static inline unsigned int triptych_kfifo_peek(struct triptych_kfifo *f, void *to, unsigned int n)
{
	n = min(n, triptych_kfifo_len(f));
	triptych_kfifo_copy(f, f->out, to, n, false);
	return n;
}

static inline unsigned int triptych_kfifo_out(struct triptych_kfifo *f, void *to, unsigned int n)
{
	n = triptych_kfifo_peek(f, to, n);
	smp_store_release(&f->out, f->out + n);
	return n;
}

/* The size is a power of two. */
static inline int triptych_kfifo_alloc(struct triptych_kfifo *f, unsigned int size, size_t esize,
				       gfp_t flags)
{
	unsigned int room = 1;

	while (room < size)
		room *= 2;
	*f = (struct triptych_kfifo){ .esize = esize };
	if (room < 2)
		return -EINVAL;
	f->data = kmalloc(room * esize, flags);
	if (!f->data)
		return -ENOMEM;
	f->mask = room - 1;
	return 0;
}

static inline void triptych_kfifo_free(struct triptych_kfifo *f)
{
	kfree(f->data);
	*f = (struct triptych_kfifo){ .esize = f->esize };
}

/* Bytes of a user: whole elements only. */
static inline int triptych_kfifo_user(unsigned int n, size_t esize, unsigned int *copied)
{
	might_fault();
	*copied = n * esize;
	return 0;
}

#define kfifo_initialized(fifo)	((fifo)->kfifo.mask != 0)
#define kfifo_esize(fifo)	sizeof(*(fifo)->element)
#define kfifo_size(fifo)	((fifo)->kfifo.mask + 1)
#define kfifo_len(fifo)		triptych_kfifo_len(&(fifo)->kfifo)
#define kfifo_avail(fifo)	(kfifo_size(fifo) - kfifo_len(fifo))
#define kfifo_is_empty(fifo)	(kfifo_len(fifo) == 0)
#define kfifo_is_full(fifo)	(kfifo_len(fifo) > (fifo)->kfifo.mask)
#define kfifo_reset(fifo)	((void)((fifo)->kfifo.in = (fifo)->kfifo.out = 0))
#define kfifo_reset_out(fifo)	((void)((fifo)->kfifo.out = (fifo)->kfifo.in))
#define kfifo_skip(fifo)	((void)((fifo)->kfifo.out++))
#define kfifo_alloc(fifo, size, flags)					\
	triptych_kfifo_alloc(&(fifo)->kfifo, size, kfifo_esize(fifo), flags)
#define kfifo_free(fifo)	triptych_kfifo_free(&(fifo)->kfifo)
#define kfifo_in(fifo, from, n)	triptych_kfifo_in(&(fifo)->kfifo, from, n)
#define kfifo_out(fifo, to, n)	triptych_kfifo_out(&(fifo)->kfifo, to, n)
#define kfifo_out_peek(fifo, to, n)	triptych_kfifo_peek(&(fifo)->kfifo, to, n)
#define kfifo_put(fifo, value) ({					\
	__typeof__(*(fifo)->element) _value = (value);			\
	kfifo_in(fifo, &_value, 1); })
#define kfifo_get(fifo, to) ({						\
	__typeof__((fifo)->element) _to = (to);				\
	kfifo_out(fifo, _to, 1); })
#define kfifo_peek(fifo, to) ({						\
	__typeof__((fifo)->element) _to = (to);				\
	kfifo_out_peek(fifo, _to, 1); })
#define kfifo_in_spinlocked(fifo, from, n, lock) ({			\
	unsigned long _flags;						\
	unsigned int _done;						\
	spin_lock_irqsave(lock, _flags);				\
	_done = kfifo_in(fifo, from, n);				\
	spin_unlock_irqrestore(lock, _flags);				\
	_done; })
#define kfifo_out_spinlocked(fifo, to, n, lock) ({			\
	unsigned long _flags;						\
	unsigned int _done;						\
	spin_lock_irqsave(lock, _flags);				\
	_done = kfifo_out(fifo, to, n);					\
	spin_unlock_irqrestore(lock, _flags);				\
	_done; })
#define kfifo_from_user(fifo, from, len, copied)			\
	triptych_kfifo_user(kfifo_in(fifo, from, (len) / kfifo_esize(fifo)), \
	    kfifo_esize(fifo), copied)
#define kfifo_to_user(fifo, to, len, copied)				\
	triptych_kfifo_user(kfifo_out(fifo, to, (len) / kfifo_esize(fifo)), \
	    kfifo_esize(fifo), copied)

#endif
