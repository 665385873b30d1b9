package triptych.freebsd.dialect;

import triptych.core.event.Site;

/** The words of {@code kern_rwlock.c} alone. */
public final class RwTexts {
    private RwTexts() {}

    public static String notUnlocked(long address) {
        return "rw lock " + WitnessTexts.address(address) + " not unlocked";
    }

    public static String recursed(String name, Site site) {
        return "__rw_wlock_hard: recursing but non-recursive rw " + name + " @ " + site;
    }

    public static String ownerReads(String name, Site site) {
        return "rw_rlock: wlock already held for " + name + " @ " + site;
    }
}
