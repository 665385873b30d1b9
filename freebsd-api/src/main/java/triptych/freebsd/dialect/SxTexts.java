package triptych.freebsd.dialect;

import triptych.core.event.Site;

/** The words of {@code kern_sx.c} alone. */
public final class SxTexts {
    public static final String STILL_HELD = "sx lock still held";

    private SxTexts() {}

    public static String recursed(String name, Site site) {
        return "_sx_xlock_hard: recursed on non-recursive sx " + name + " @ " + site;
    }
}
