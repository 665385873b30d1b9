package triptych.csource.wasm;

/** A binary that does not read as WebAssembly. */
public final class MalformedWasm extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MalformedWasm(String what, int offset) {
        super("%s at byte 0x%x of the module".formatted(what, offset));
    }
}
