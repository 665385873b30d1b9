package triptych.csource.wasm;

/** A table: the type of its elements, and whether its indices have 64 bits. */
record TableShape(int elementType, Limits limits) {
    private static final int FUNCREF = 0x70;
    private static final int EXTERNREF = 0x6f;

    static TableShape read(WasmReader in) {
        int start = in.at();
        int type = in.u8();
        if (type != FUNCREF && type != EXTERNREF) {
            throw new UnsupportedWasm("a table of elements 0x%02x".formatted(type), start);
        }
        return new TableShape(type, Limits.read(in));
    }

    boolean wide() {
        return limits.wide();
    }
}
