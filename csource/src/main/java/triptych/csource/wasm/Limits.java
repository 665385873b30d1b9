package triptych.csource.wasm;

/** The size of a memory or table: flags, least, most. */
record Limits(int flags, long least, long most) {
    private static final int HAS_MOST = 1;
    private static final int SHARED = 2;
    private static final int WIDE = 4;

    static Limits read(WasmReader in) {
        int start = in.at();
        int flags = in.u32();
        if ((flags & ~(HAS_MOST | WIDE)) != 0) {
            throw new UnsupportedWasm(
                    (flags & SHARED) != 0 ? "a shared memory" : "limits of kind " + flags, start);
        }
        return new Limits(flags, in.u64(), (flags & HAS_MOST) != 0 ? in.u64() : 0);
    }

    /** Whether its indices have 64 bits. */
    boolean wide() {
        return (flags & WIDE) != 0;
    }

    /** Writes it with 32-bit indices; what no 32-bit one can have is cut to {@code ceiling}. */
    void writeNarrow(WasmWriter out, long ceiling) {
        out.u32(flags & ~WIDE).u64(least);
        if ((flags & HAS_MOST) != 0) {
            out.u64(Long.compareUnsigned(most, ceiling) < 0 ? most : ceiling);
        }
    }
}
