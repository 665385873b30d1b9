package triptych.freebsd.dialect;

import triptych.core.event.Site;

/**
 * The words of {@code kern_sx.c}. The newline that FreeBSD puts at the end of some of them is left
 * out.
 */
public final class SxTexts {
    public static final String STILL_HELD = "sx lock still held";
    public static final String STILL_RECURSED = "sx lock still recursed";

    private SxTexts() {}

    public static String destroyed(String routine, Site site) {
        return routine + "() of destroyed sx @ " + site;
    }

    public static String recursed(String name, Site site) {
        return "_sx_xlock_hard: recursed on non-recursive sx " + name + " @ " + site;
    }

    /** {@code claim} is such as {@code not exclusively locked}. */
    public static String assertion(String name, String claim, Site site) {
        return "Lock " + name + " " + claim + " @ " + site;
    }

    public static String unknownAssertion(int what, Site site) {
        return "Unknown sx lock assertion: " + what + " @ " + site;
    }
}
