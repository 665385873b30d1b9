package triptych.csource.wasm;

/** Something that the rewriting does not know, and therefore does not let pass. */
public final class UnsupportedWasm extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int offset;

    UnsupportedWasm(String what, int offset) {
        super("%s at byte 0x%x of the module is not supported".formatted(what, offset));
        this.offset = offset;
    }

    /** Where in the module it stands. */
    public int offset() {
        return offset;
    }
}
