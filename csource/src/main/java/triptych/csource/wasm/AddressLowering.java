package triptych.csource.wasm;

/**
 * Lets code with 64-bit addresses run on a 32-bit memory.
 *
 * <p>An effective address is computed in 64 bits and wraps there, as the hardware of an LP64 kernel
 * does: {@code ERR_PTR(-12)->field} is a small address. What still has a bit above the lowest 32 is
 * a wild pointer. It is left in a global variable, and the access goes to {@link #WILD}, which no
 * memory has. Addresses from 2<sup>31</sup> on need no test here: they are beyond every memory.
 */
final class AddressLowering implements CodeRule {
    /** The 32-bit address that stands for any that does not fit. */
    static final int WILD = -1;

    /** More than any table or memory has. */
    private static final long TOO_MANY = Integer.MAX_VALUE;

    private static final int ADDRESS = 0;
    private static final int VALUE = 1;
    private static final int LENGTH = 2;

    private final ModuleShape shape;
    private final int global;
    private final int noteWild;
    private final int clamp;

    AddressLowering(ModuleShape shape, Additions additions) {
        this.shape = shape;
        global = additions.global(Op.I64);
        int[] wide = {Op.I64};
        int[] narrow = {Op.I32};
        noteWild = additions.function(wide, narrow, noteWildCode(global));
        clamp = additions.function(wide, narrow, clampCode());
    }

    private static WasmWriter noteWildCode(int global) {
        WasmWriter code = new WasmWriter().op(Op.LOCAL_GET, 0).op(Op.GLOBAL_SET, global);
        return code.u8(Op.I32_CONST).s64(WILD);
    }

    private static WasmWriter clampCode() {
        WasmWriter code = new WasmWriter().op(Op.LOCAL_GET, 0);
        code.u8(Op.I64_CONST).s64(TOO_MANY).ops(Op.I64_GT_U, Op.IF, Op.I32);
        code.u8(Op.I32_CONST).s64(TOO_MANY).u8(Op.ELSE);
        return code.op(Op.LOCAL_GET, 0).ops(Op.I32_WRAP_I64, Op.END);
    }

    /** The variable that holds the last wild address. */
    int global() {
        return global;
    }

    @Override
    public void enter(InstructionReader preview, BodyWriter out) {}

    @Override
    public boolean rewrite(InstructionReader in, BodyWriter out) {
        int opcode = in.opcode();
        if (isTableOperation(opcode)) {
            return shape.table(tableOf(in)).wide() && rewriteTable(in, out);
        }
        return shape.wideMemory() && rewriteMemory(in, out);
    }

    private boolean rewriteMemory(InstructionReader in, BodyWriter out) {
        int opcode = in.opcode();
        WasmWriter code = out.code();
        if (opcode >= Op.FIRST_LOAD && opcode <= Op.LAST_LOAD) {
            address(in.offset(), out);
            access(in, code);
        } else if (opcode >= Op.FIRST_STORE && opcode <= Op.LAST_STORE) {
            int value = out.local(storedType(opcode), VALUE);
            code.op(Op.LOCAL_SET, value);
            address(in.offset(), out);
            code.op(Op.LOCAL_GET, value);
            access(in, code);
        } else {
            return rewriteBulk(in, out);
        }
        return true;
    }

    private boolean rewriteBulk(InstructionReader in, BodyWriter out) {
        WasmWriter code = out.code();
        switch (in.opcode()) {
            case Op.MEMORY_SIZE -> {
                in.copy(code);
                code.u8(Op.I64_EXTEND_I32_U);
            }
            case Op.MEMORY_GROW -> {
                code.op(Op.CALL, clamp);
                in.copy(code);
                code.u8(Op.I64_EXTEND_I32_S);
            }
            case Op.MEMORY_COPY -> copyMemory(in, out);
            case Op.MEMORY_FILL -> {
                int length = out.local(Op.I64, LENGTH);
                code.op(Op.LOCAL_SET, length);
                int value = out.local(Op.I32, VALUE);
                code.op(Op.LOCAL_SET, value);
                address(0, out);
                code.op(Op.LOCAL_GET, value).op(Op.LOCAL_GET, length).op(Op.CALL, clamp);
                in.copy(code);
            }
            case Op.MEMORY_INIT -> {
                int length = out.local(Op.I32, LENGTH);
                int from = out.local(Op.I32, VALUE);
                code.op(Op.LOCAL_SET, length).op(Op.LOCAL_SET, from);
                address(0, out);
                code.op(Op.LOCAL_GET, from).op(Op.LOCAL_GET, length);
                in.copy(code);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void copyMemory(InstructionReader in, BodyWriter out) {
        WasmWriter code = out.code();
        int length = out.local(Op.I64, LENGTH);
        int source = out.local(Op.I64, VALUE);
        code.op(Op.LOCAL_SET, length).op(Op.LOCAL_SET, source);
        address(0, out);
        code.op(Op.LOCAL_GET, source);
        address(0, out);
        code.op(Op.LOCAL_GET, length).op(Op.CALL, clamp);
        in.copy(code);
    }

    /** Turns the address on the stack, plus {@code offset}, into one of 32 bits. */
    private void address(long offset, BodyWriter out) {
        WasmWriter code = out.code();
        if (offset != 0) {
            code.u8(Op.I64_CONST).s64(offset).u8(Op.I64_ADD);
        }
        int address = out.local(Op.I64, ADDRESS);
        code.op(Op.LOCAL_TEE, address);
        code.u8(Op.I64_CONST).s64(32).ops(Op.I64_SHR_U, Op.I32_WRAP_I64, Op.IF, Op.I32);
        code.op(Op.LOCAL_GET, address).op(Op.CALL, noteWild).u8(Op.ELSE);
        code.op(Op.LOCAL_GET, address).ops(Op.I32_WRAP_I64, Op.END);
    }

    /** The access itself, whose offset is in the address by now. */
    private static void access(InstructionReader in, WasmWriter code) {
        code.u8(in.opcode()).u32(in.first()).u32(0);
    }

    private static int storedType(int opcode) {
        return switch (opcode) {
            case 0x36, 0x3a, 0x3b -> Op.I32;
            case 0x38 -> Op.F32;
            case 0x39 -> Op.F64;
            default -> Op.I64;
        };
    }

    private static boolean isTableOperation(int opcode) {
        return switch (opcode) {
            case Op.CALL_INDIRECT, Op.TABLE_GET, Op.TABLE_SET -> true;
            case Op.TABLE_INIT, Op.TABLE_COPY, Op.TABLE_GROW, Op.TABLE_SIZE, Op.TABLE_FILL -> true;
            default -> false;
        };
    }

    private static int tableOf(InstructionReader in) {
        return switch (in.opcode()) {
            case Op.CALL_INDIRECT, Op.TABLE_INIT -> in.second();
            default -> in.first();
        };
    }

    private boolean rewriteTable(InstructionReader in, BodyWriter out) {
        WasmWriter code = out.code();
        switch (in.opcode()) {
            case Op.CALL_INDIRECT -> address(0, out);
            case Op.TABLE_GET, Op.TABLE_GROW -> code.op(Op.CALL, clamp);
            case Op.TABLE_SET -> {
                int element = out.local(shape.table(in.first()).elementType(), VALUE);
                code.op(Op.LOCAL_SET, element).op(Op.CALL, clamp).op(Op.LOCAL_GET, element);
            }
            case Op.TABLE_INIT -> {
                int length = out.local(Op.I32, LENGTH);
                int from = out.local(Op.I32, VALUE);
                code.op(Op.LOCAL_SET, length).op(Op.LOCAL_SET, from).op(Op.CALL, clamp);
                code.op(Op.LOCAL_GET, from).op(Op.LOCAL_GET, length);
            }
            case Op.TABLE_FILL -> {
                int length = out.local(Op.I64, LENGTH);
                int element = out.local(shape.table(in.first()).elementType(), VALUE);
                code.op(Op.LOCAL_SET, length).op(Op.LOCAL_SET, element).op(Op.CALL, clamp);
                code.op(Op.LOCAL_GET, element).op(Op.LOCAL_GET, length).op(Op.CALL, clamp);
            }
            case Op.TABLE_COPY -> copyTable(in, out);
            default -> {}
        }
        in.copy(code);
        switch (in.opcode()) {
            case Op.TABLE_SIZE -> code.u8(Op.I64_EXTEND_I32_U);
            case Op.TABLE_GROW -> code.u8(Op.I64_EXTEND_I32_S);
            default -> {}
        }
        return true;
    }

    private void copyTable(InstructionReader in, BodyWriter out) {
        if (!shape.table(in.second()).wide()) {
            throw in.unsupported("a copy between tables of different index types");
        }
        WasmWriter code = out.code();
        int length = out.local(Op.I64, LENGTH);
        int source = out.local(Op.I64, VALUE);
        code.op(Op.LOCAL_SET, length).op(Op.LOCAL_SET, source).op(Op.CALL, clamp);
        code.op(Op.LOCAL_GET, source).op(Op.CALL, clamp);
        code.op(Op.LOCAL_GET, length).op(Op.CALL, clamp);
    }
}
