package triptych.csource.wasm;

/** The opcodes that the rewriting names; prefixed ones are {@code 0xfc00} plus the number. */
final class Op {
    static final int UNREACHABLE = 0x00;
    static final int LOOP = 0x03;
    static final int IF = 0x04;
    static final int ELSE = 0x05;
    static final int END = 0x0b;
    static final int CALL = 0x10;
    static final int CALL_INDIRECT = 0x11;
    static final int LOCAL_GET = 0x20;
    static final int LOCAL_SET = 0x21;
    static final int LOCAL_TEE = 0x22;
    static final int GLOBAL_GET = 0x23;
    static final int GLOBAL_SET = 0x24;
    static final int TABLE_GET = 0x25;
    static final int TABLE_SET = 0x26;
    static final int FIRST_LOAD = 0x28;
    static final int LAST_LOAD = 0x35;
    static final int FIRST_STORE = 0x36;
    static final int LAST_STORE = 0x3e;
    static final int MEMORY_SIZE = 0x3f;
    static final int MEMORY_GROW = 0x40;
    static final int I32_CONST = 0x41;
    static final int I64_CONST = 0x42;
    static final int I32_EQZ = 0x45;
    static final int I64_GT_U = 0x56;
    static final int I32_ADD = 0x6a;
    static final int I32_SUB = 0x6b;
    static final int I32_AND = 0x71;
    static final int I64_ADD = 0x7c;
    static final int I64_SHR_U = 0x88;
    static final int I32_WRAP_I64 = 0xa7;
    static final int I64_EXTEND_I32_S = 0xac;
    static final int I64_EXTEND_I32_U = 0xad;
    static final int MEMORY_INIT = 0xfc08;
    static final int MEMORY_COPY = 0xfc0a;
    static final int MEMORY_FILL = 0xfc0b;
    static final int TABLE_INIT = 0xfc0c;
    static final int TABLE_COPY = 0xfc0e;
    static final int TABLE_GROW = 0xfc0f;
    static final int TABLE_SIZE = 0xfc10;
    static final int TABLE_FILL = 0xfc11;

    static final int I32 = 0x7f;
    static final int I64 = 0x7e;
    static final int F32 = 0x7d;
    static final int F64 = 0x7c;
    static final int NO_RESULT = 0x40;

    private Op() {}
}
