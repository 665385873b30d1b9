package triptych.csource.wasm;

/**
 * Makes every loop stop once a budget is spent, so that one that calls nobody ends too.
 *
 * <p>Each activation of a function with loops costs one unit, and so does each full {@link
 * #ROUNDS_PER_UNIT} rounds of its loops. Rounds are counted in a local variable because a global
 * one is dear; the unit for the activation keeps short loops in functions that a loop calls from
 * being free.
 */
final class LoopBudget implements CodeRule {
    /** A power of two. */
    static final int ROUNDS_PER_UNIT = 64;

    private static final int ROUNDS = 100;

    private final int global;
    private final int charge;

    LoopBudget(Additions additions) {
        global = additions.global(Op.I32);
        charge = additions.function(new int[0], new int[0], chargeCode(global));
    }

    private static WasmWriter chargeCode(int global) {
        WasmWriter code = new WasmWriter();
        code.op(Op.GLOBAL_GET, global).ops(Op.I32_EQZ, Op.IF, Op.NO_RESULT);
        code.ops(Op.UNREACHABLE, Op.END);
        code.op(Op.GLOBAL_GET, global).ops(Op.I32_CONST, 1, Op.I32_SUB);
        return code.op(Op.GLOBAL_SET, global);
    }

    /** The variable that holds what is left. */
    int global() {
        return global;
    }

    @Override
    public void enter(InstructionReader preview, BodyWriter out) {
        while (preview.next()) {
            if (preview.opcode() == Op.LOOP) {
                out.code().op(Op.CALL, charge);
                return;
            }
        }
    }

    @Override
    public boolean rewrite(InstructionReader in, BodyWriter out) {
        if (in.opcode() != Op.LOOP) {
            return false;
        }
        WasmWriter code = out.code();
        in.copy(code);
        int rounds = out.local(Op.I32, ROUNDS);
        code.op(Op.LOCAL_GET, rounds).ops(Op.I32_CONST, 1, Op.I32_ADD).op(Op.LOCAL_TEE, rounds);
        code.u8(Op.I32_CONST).s64(ROUNDS_PER_UNIT - 1).ops(Op.I32_AND, Op.I32_EQZ);
        code.ops(Op.IF, Op.NO_RESULT).op(Op.CALL, charge).u8(Op.END);
        return true;
    }
}
