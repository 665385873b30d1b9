package triptych.freebsd.dialect;

import triptych.core.event.Site;

/**
 * The words that {@code kern_sx.c} and {@code kern_rwlock.c} say alike. The newline that FreeBSD
 * puts at the end of some of them is left out.
 *
 * @param prefix of the names of routines
 * @param struct what a destroyed lock is called
 * @param sharing what readers do
 * @param lockShared the routines, without the prefix
 */
public record SharedExclusiveTexts(
        String prefix,
        String struct,
        String sharing,
        String lockShared,
        String lockExclusive,
        String tryShared,
        String tryExclusive,
        String unlockShared,
        String unlockExclusive) {
    public static final SharedExclusiveTexts SX =
            new SharedExclusiveTexts(
                    "sx",
                    "sx",
                    "share",
                    "slock",
                    "xlock",
                    "try_slock",
                    "try_xlock",
                    "sunlock",
                    "xunlock");
    public static final SharedExclusiveTexts RW =
            new SharedExclusiveTexts(
                    "rw",
                    "rwlock",
                    "read",
                    "rlock",
                    "wlock",
                    "try_rlock",
                    "try_wlock",
                    "runlock",
                    "wunlock");

    /** {@code routine} is without the prefix. */
    public String destroyed(String routine, Site site) {
        return prefix + "_" + routine + "() of destroyed " + struct + " @ " + site;
    }

    /** {@code claim} is such as {@code not exclusively locked}. */
    public String assertion(String name, String claim, Site site) {
        return "Lock " + name + " " + claim + " @ " + site;
    }

    /** A claim. */
    public String notShared() {
        return "not " + sharing + " locked";
    }

    public String unknownAssertion(int what, Site site) {
        return "Unknown " + prefix + " lock assertion: " + what + " @ " + site;
    }
}
