#ifndef _LINUX_GFP_H
#define _LINUX_GFP_H

#include <linux/types.h>

#define __GFP_ZERO		0x100u
#define __GFP_DIRECT_RECLAIM	0x400u
#define __GFP_KSWAPD_RECLAIM	0x800u
#define __GFP_NOWARN		0x2000u
#define GFP_KERNEL		(0xc0u | __GFP_DIRECT_RECLAIM | __GFP_KSWAPD_RECLAIM)
#define GFP_ATOMIC		(0x20u | __GFP_KSWAPD_RECLAIM)
#define GFP_NOWAIT		(0x2000u | __GFP_KSWAPD_RECLAIM)
#define GFP_NOIO		GFP_KERNEL
#define GFP_NOFS		GFP_KERNEL
#define GFP_USER		GFP_KERNEL
#define GFP_DMA			GFP_KERNEL

#endif
