#ifndef _SYS_BITSTRING_H_
#define _SYS_BITSTRING_H_

#include <sys/types.h>

typedef unsigned long	bitstr_t;

#define	TRIPTYCH_BITS_	(sizeof(bitstr_t) * 8)

#define	bitstr_size(n)							\
	(((n) + TRIPTYCH_BITS_ - 1) / TRIPTYCH_BITS_ * sizeof(bitstr_t))
#define	bit_decl(name, n)						\
	bitstr_t name[bitstr_size(n) / sizeof(bitstr_t)]

static __inline int
bit_test(const bitstr_t *s, size_t bit)
{
	return ((s[bit / TRIPTYCH_BITS_] >> (bit % TRIPTYCH_BITS_)) & 1);
}

static __inline void
bit_set(bitstr_t *s, size_t bit)
{
	s[bit / TRIPTYCH_BITS_] |= 1UL << (bit % TRIPTYCH_BITS_);
}

static __inline void
bit_clear(bitstr_t *s, size_t bit)
{
	s[bit / TRIPTYCH_BITS_] &= ~(1UL << (bit % TRIPTYCH_BITS_));
}

static __inline void
bit_nset(bitstr_t *s, size_t from, size_t to)
{
	for (size_t bit = from; bit <= to; bit++)
		bit_set(s, bit);
}

static __inline void
bit_nclear(bitstr_t *s, size_t from, size_t to)
{
	for (size_t bit = from; bit <= to; bit++)
		bit_clear(s, bit);
}

/* The first bit from "at" on that is "wanted", or -1. */
static __inline ssize_t
triptych_bit_find(const bitstr_t *s, size_t at, size_t n, int wanted)
{
	for (size_t bit = at; bit < n; bit++)
		if (bit_test(s, bit) == wanted)
			return ((ssize_t)bit);
	return (-1);
}

#define	bit_ffs_at(s, at, n, res)	(*(res) = triptych_bit_find(s, at, n, 1))
#define	bit_ffc_at(s, at, n, res)	(*(res) = triptych_bit_find(s, at, n, 0))
#define	bit_ffs(s, n, res)		bit_ffs_at(s, 0, n, res)
#define	bit_ffc(s, n, res)		bit_ffc_at(s, 0, n, res)

static __inline void
triptych_bit_count(const bitstr_t *s, size_t at, size_t n, ssize_t *res)
{
	*res = 0;
	for (size_t bit = at; bit < n; bit++)
		*res += bit_test(s, bit);
}
#define	bit_count(s, at, n, res)	triptych_bit_count(s, at, n, res)

#endif
