#ifndef _LINUX_MINMAX_H
#define _LINUX_MINMAX_H

#define min(x, y) ({							\
	__typeof__(x) _min_x = (x);					\
	__typeof__(y) _min_y = (y);					\
	_min_x < _min_y ? _min_x : _min_y; })
#define max(x, y) ({							\
	__typeof__(x) _max_x = (x);					\
	__typeof__(y) _max_y = (y);					\
	_max_x > _max_y ? _max_x : _max_y; })
#define MIN(x, y)	((x) < (y) ? (x) : (y))
#define MAX(x, y)	((x) > (y) ? (x) : (y))
#define min_t(type, x, y)	min((type)(x), (type)(y))
#define max_t(type, x, y)	max((type)(x), (type)(y))
#define min3(x, y, z)		min((__typeof__(x))min(x, y), z)
#define max3(x, y, z)		max((__typeof__(x))max(x, y), z)
#define clamp(val, lo, hi)	min((__typeof__(val))max(val, lo), hi)
#define clamp_t(type, val, lo, hi)	min_t(type, max_t(type, val, lo), hi)
#define swap(a, b)							\
	do { __typeof__(a) _swap = (a); (a) = (b); (b) = _swap; } while (0)

#endif
