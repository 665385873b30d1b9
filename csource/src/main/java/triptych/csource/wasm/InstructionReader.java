package triptych.csource.wasm;

/** Reads the instructions of one function, one after the other; shows the current one. */
final class InstructionReader {
    /** Bit of the alignment that says that a memory index follows. */
    private static final int HAS_MEMORY_INDEX = 0x40;

    private final WasmReader code;
    private int start;
    private int opcode;
    private int first;
    private int second;
    private long offset;

    InstructionReader(WasmReader code) {
        this.code = code;
    }

    /** Goes to the next instruction; false at the end of the function. */
    boolean next() {
        if (!code.hasMore()) {
            return false;
        }
        start = code.at();
        opcode = code.u8();
        if (opcode == 0xfc) {
            int number = code.u32();
            // A number past 255 is none that is known: it must not look like another opcode.
            opcode = 0xfc00 | Math.min(number, 0xff);
        }
        readOperands();
        return true;
    }

    private void readOperands() {
        switch (Operands.of(opcode)) {
            case NONE -> {}
            case INDEX -> first = code.u32();
            case TWO_INDEXES -> {
                first = code.u32();
                second = code.u32();
            }
            case MEMORY_ACCESS -> readMemoryAccess();
            case BLOCK_TYPE, INTEGER -> code.s64();
            case LABELS -> {
                for (int labels = code.u32(); labels >= 0; labels--) {
                    code.u32();
                }
            }
            case FOUR_BYTES -> code.skip(4);
            case EIGHT_BYTES -> code.skip(8);
            case VALUE_TYPES -> code.skip(code.u32());
            case UNKNOWN -> throw unsupported("instruction 0x%02x".formatted(opcode));
        }
    }

    private void readMemoryAccess() {
        first = code.u32();
        offset = code.u64();
        if ((first & HAS_MEMORY_INDEX) != 0) {
            throw unsupported("an access to a second memory");
        }
    }

    int opcode() {
        return opcode;
    }

    /** The first index; for a memory access the alignment. */
    int first() {
        return first;
    }

    int second() {
        return second;
    }

    /** The constant that a memory access adds to the address. */
    long offset() {
        return offset;
    }

    UnsupportedWasm unsupported(String what) {
        return new UnsupportedWasm(what, start);
    }

    void copy(WasmWriter out) {
        code.copySince(start, out);
    }
}
