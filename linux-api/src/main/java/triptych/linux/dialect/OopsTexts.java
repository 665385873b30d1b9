package triptych.linux.dialect;

/** Faults of the hardware: R10, and what KASAN says of freed memory: R9. */
public final class OopsTexts {
    private static final long PAGE = 4096;
    private static final long MODULES_AT = 0xffffffffc0000000L;
    private static final long MODULES_MASK = 0x3fffffff;
    private static final String PAGE_FAULT = "BUG: unable to handle page fault for address: ";

    private OopsTexts() {}

    /** An access to the field at {@code offset} of what {@code pointer} points to. */
    public static String access(long pointer, long offset) {
        long address = pointer + offset;
        return (address >= 0 && address < PAGE
                        ? "BUG: kernel NULL pointer dereference, address: "
                        : PAGE_FAULT)
                + hex(address);
    }

    /** The processor wants to run what is not there any more. */
    public static String instructionFetch(long address) {
        return PAGE_FAULT
                + hex(inModuleSpace(address))
                + "\n#PF: supervisor instruction fetch in kernel mode"
                + "\n#PF: error_code(0x0010) - not-present page"
                + "\nOops: Oops: 0010 [#1] PREEMPT SMP";
    }

    /** Where Linux maps modules what a machine has put at {@code address}. */
    public static long inModuleSpace(long address) {
        return MODULES_AT | address & MODULES_MASK;
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

    static String hex(long address) {
        return String.format("%016x", address);
    }
}
