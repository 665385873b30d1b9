package triptych.linux.struct;

import triptych.core.routine.Symbol;

/** {@code GFP_*}: how memory is to be found. */
public interface GfpFlags {
    /** May wait until memory is freed. */
    @Symbol(header = "linux/gfp_types.h")
    int __GFP_DIRECT_RECLAIM = 0x400;

    /** Wakes those who free memory. */
    @Symbol(header = "linux/gfp_types.h")
    int __GFP_KSWAPD_RECLAIM = 0x800;

    /** Zeroed. */
    @Symbol(header = "linux/gfp_types.h")
    int __GFP_ZERO = 0x100;

    /** For ordinary code of the kernel; may wait. */
    @Symbol(header = "linux/gfp_types.h")
    int GFP_KERNEL = 0xc0 | __GFP_DIRECT_RECLAIM | __GFP_KSWAPD_RECLAIM;

    /** For callers that must not wait. */
    @Symbol(header = "linux/gfp_types.h")
    int GFP_ATOMIC = 0x20 | __GFP_KSWAPD_RECLAIM;

    /** As {@link #GFP_ATOMIC}, without reserves. */
    @Symbol(header = "linux/gfp_types.h")
    int GFP_NOWAIT = 0x2000 | __GFP_KSWAPD_RECLAIM;
}
