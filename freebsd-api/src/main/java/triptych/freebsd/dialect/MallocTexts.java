package triptych.freebsd.dialect;

import triptych.core.finding.Finding;

/** The words of {@code kern_malloc.c} and {@code uma_core.c}. */
public final class MallocTexts {
    public static final String BAD_TYPE = "malloc: bad malloc type version";
    public static final String IN_INTERRUPT = "malloc(M_WAITOK) in interrupt context";

    private static final long PAGE = 4096;

    private MallocTexts() {}

    public static String badFlags(int waitFlags) {
        return "Bad malloc flags: " + Integer.toHexString(waitFlags);
    }

    /** {@code routine} is {@code malloc} or {@code free}. */
    public static String inCriticalSection(String routine) {
        return routine + ": called with spinlock or critical section held";
    }

    public static String foreign(long address) {
        return "free: address "
                + WitnessTexts.address(address)
                + "("
                + WitnessTexts.address(slabOf(address))
                + ") has not been allocated.";
    }

    public static String duplicateFree(long address, long zone, String zoneName, long itemSize) {
        long slab = slabOf(address);
        return "Duplicate free of "
                + WitnessTexts.address(address)
                + " from zone "
                + WitnessTexts.address(zone)
                + "("
                + zoneName
                + ") slab "
                + WitnessTexts.address(slab)
                + "("
                + (address - slab) / itemSize
                + ")";
    }

    public static String leak(Finding.MemoryLeak leak) {
        return "Warning: memory type "
                + leak.type()
                + " leaked memory on destroy ("
                + leak.allocations()
                + " allocations, "
                + leak.bytes()
                + " bytes leaked).";
    }

    /** What the check for locks held over an allocation that may sleep puts before the zone. */
    public static String zoneHeader(int version) {
        return version < 13 ? "uma_zalloc_arg: zone" : "uma_zalloc_debug: zone";
    }

    private static long slabOf(long address) {
        return address & -PAGE;
    }
}
