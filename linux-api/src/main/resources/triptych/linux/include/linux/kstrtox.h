#ifndef _LINUX_KSTRTOX_H
#define _LINUX_KSTRTOX_H

#include <linux/types.h>
#include <linux/errno.h>

/* The whole text must be a number, but for a newline at its end. */
static inline int kstrtoll(const char *s, unsigned int base, long long *res)
{
	bool negative = *s == '-';
	unsigned long long value = 0;

	if (*s == '-' || *s == '+')
		s++;
	if ((base == 0 || base == 16) && s[0] == '0' && (s[1] | 32) == 'x') {
		s += 2;
		base = 16;
	} else if (base == 0) {
		base = *s == '0' ? 8 : 10;
	}
	if (!*s || *s == '\n')
		return -EINVAL;
	for (; *s && *s != '\n'; s++) {
		unsigned int lower = *s | 32;
		unsigned int digit = *s >= '0' && *s <= '9' ? *s - '0' :
		    lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : 99;

		if (digit >= base)
			return -EINVAL;
		if (value > (~0ULL - digit) / base)
			return -ERANGE;
		value = value * base + digit;
	}
	if (*s == '\n' && s[1])
		return -EINVAL;
	*res = negative ? -value : value;
	return 0;
}

static inline int kstrtol(const char *s, unsigned int base, long *res)
{
	long long value;
	int error = kstrtoll(s, base, &value);

	if (error)
		return error;
	if ((long)value != value)
		return -ERANGE;
	*res = value;
	return 0;
}

static inline int kstrtoul(const char *s, unsigned int base, unsigned long *res)
{
	long long value;
	int error = *s == '-' ? -EINVAL : kstrtoll(s, base, &value);

	if (!error)
		*res = value;
	return error;
}

static inline int kstrtoint(const char *s, unsigned int base, int *res)
{
	long long value;
	int error = kstrtoll(s, base, &value);

	if (error)
		return error;
	if ((int)value != value)
		return -ERANGE;
	*res = value;
	return 0;
}

static inline int kstrtouint(const char *s, unsigned int base, unsigned int *res)
{
	unsigned long value;
	int error = kstrtoul(s, base, &value);

	if (error)
		return error;
	if ((unsigned int)value != value)
		return -ERANGE;
	*res = value;
	return 0;
}

#endif
