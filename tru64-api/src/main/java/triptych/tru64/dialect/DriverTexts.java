package triptych.tru64.dialect;

import java.util.List;

/** Memory, timers, interrupts and configuration, in our words. */
public final class DriverTexts {
    private DriverTexts() {}

    public static String freedTwice(long address) {
        return "FREE of 0x" + Long.toHexString(address) + ", which is free";
    }

    public static String unloadedAlive(String module, List<String> alive) {
        return module + " is unconfigured while it has " + String.join(", ", alive);
    }
}
