package triptych.linux.dialect;

/** Faults of the hardware: R10, and what KASAN says of freed memory: R9. */
public final class OopsTexts {
    private static final long PAGE = 4096;

    private OopsTexts() {}

    /** An access to the field at {@code offset} of what {@code pointer} points to. */
    public static String access(long pointer, long offset) {
        long address = pointer + offset;
        return (address >= 0 && address < PAGE
                        ? "BUG: kernel NULL pointer dereference, address: "
                        : "BUG: unable to handle page fault for address: ")
                + String.format("%016x", address);
    }

    public static String stackOutOfBounds(String function) {
        return "BUG: KASAN: stack-out-of-bounds in " + function;
    }

    public static String outOfBounds(String routine) {
        return "BUG: KASAN: global-out-of-bounds in " + routine;
    }

    public static String useAfterFree(String routine) {
        return "BUG: KASAN: slab-use-after-free in " + routine;
    }
}
