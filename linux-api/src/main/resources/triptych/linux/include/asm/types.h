#ifndef _ASM_TYPES_H
#define _ASM_TYPES_H

#include <stdint.h>

typedef int8_t			__s8;
typedef uint8_t			__u8;
typedef int16_t			__s16;
typedef uint16_t		__u16;
typedef int32_t			__s32;
typedef uint32_t		__u32;
typedef long long		__s64;
typedef unsigned long long	__u64;
typedef __s8	s8;
typedef __u8	u8;
typedef __s16	s16;
typedef __u16	u16;
typedef __s32	s32;
typedef __u32	u32;
typedef __s64	s64;
typedef __u64	u64;
typedef __u16	__le16;
typedef __u16	__be16;
typedef __u32	__le32;
typedef __u32	__be32;
typedef __u64	__le64;
typedef __u64	__be64;

#if __SIZEOF_LONG__ == 8
#define BITS_PER_LONG		64
#else
#define BITS_PER_LONG		32
#endif

#endif
