#ifndef _SYS_TYPES_H_
#define _SYS_TYPES_H_

/* Sources of that time call what they have not declared. */
#pragma clang diagnostic warning "-Wimplicit-function-declaration"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <mach/std_types.h>

typedef unsigned char	u_char, uchar, uchar_t;
typedef unsigned short	u_short, ushort, ushort_t;
typedef unsigned int	u_int, uint, uint_t;
typedef unsigned long	u_long, ulong, ulong_t;
typedef char		*caddr_t;
typedef int		dev_t;
typedef int		pid_t;
typedef int		time_t;
typedef long		ssize_t;
typedef long		off_t;
typedef long		daddr_t;

#endif
