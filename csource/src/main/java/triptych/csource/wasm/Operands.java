package triptych.csource.wasm;

/** What follows an opcode. */
enum Operands {
    NONE,
    INDEX,
    TWO_INDEXES,
    MEMORY_ACCESS,
    BLOCK_TYPE,
    LABELS,
    INTEGER,
    FOUR_BYTES,
    EIGHT_BYTES,
    VALUE_TYPES,
    UNKNOWN;

    static Operands of(int opcode) {
        return opcode > 0xff ? ofPrefixed(opcode) : ofPlain(opcode);
    }

    private static Operands ofPlain(int opcode) {
        if (opcode >= Op.FIRST_LOAD && opcode <= Op.LAST_STORE) {
            return MEMORY_ACCESS;
        }
        if (opcode >= 0x45 && opcode <= 0xc4) {
            return NONE;
        }
        return switch (opcode) {
            case 0x00, 0x01, 0x05, 0x0b, 0x0f, 0x1a, 0x1b, 0xd1 -> NONE;
            case 0x02, 0x03, 0x04 -> BLOCK_TYPE;
            case 0x0c, 0x0d, 0x10, 0x20, 0x21, 0x22, 0x23, 0x24, 0x25, 0x26 -> INDEX;
            case 0x3f, 0x40, 0xd2 -> INDEX;
            case 0x0e -> LABELS;
            case 0x11 -> TWO_INDEXES;
            case 0x1c -> VALUE_TYPES;
            case 0x41, 0x42, 0xd0 -> INTEGER;
            case 0x43 -> FOUR_BYTES;
            case 0x44 -> EIGHT_BYTES;
            default -> UNKNOWN;
        };
    }

    private static Operands ofPrefixed(int opcode) {
        return switch (opcode) {
            case 0xfc00, 0xfc01, 0xfc02, 0xfc03, 0xfc04, 0xfc05, 0xfc06, 0xfc07 -> NONE;
            case 0xfc09, 0xfc0b, 0xfc0d, 0xfc0f, 0xfc10, 0xfc11 -> INDEX;
            case 0xfc08, 0xfc0a, 0xfc0c, 0xfc0e -> TWO_INDEXES;
            default -> UNKNOWN;
        };
    }
}
