package triptych.csource.wasm;

import java.util.ArrayList;
import java.util.List;

/** A function's rewritten code, with the local variables that the rewriting needs. */
final class BodyWriter {
    private final WasmWriter code = new WasmWriter();
    private final WasmWriter declared;
    private final int declaredGroups;
    private final int firstAdded;
    private final List<Integer> added = new ArrayList<>();
    private final List<Integer> uses = new ArrayList<>();

    private BodyWriter(WasmWriter declared, int declaredGroups, int firstAdded) {
        this.declared = declared;
        this.declaredGroups = declaredGroups;
        this.firstAdded = firstAdded;
    }

    /** A body that begins with the locals that {@code in} stands before. */
    static BodyWriter afterLocals(WasmReader in, int parameters) {
        int groups = in.u32();
        int from = in.at();
        long locals = parameters;
        for (int group = 0; group < groups; group++) {
            locals += in.u32();
            in.u8();
        }
        if (locals > 50_000) {
            throw new MalformedWasm("a function with " + locals + " local variables", from);
        }
        WasmWriter declared = new WasmWriter();
        in.copySince(from, declared);
        return new BodyWriter(declared, groups, (int) locals);
    }

    WasmWriter code() {
        return code;
    }

    /** A variable of this type; the same one for the same {@code use}. */
    int local(int type, int use) {
        for (int i = 0; i < added.size(); i++) {
            if (added.get(i) == type && uses.get(i) == use) {
                return firstAdded + i;
            }
        }
        added.add(type);
        uses.add(use);
        return firstAdded + added.size() - 1;
    }

    /** The whole entry of the code section, without its length. */
    WasmWriter finish() {
        WasmWriter out = new WasmWriter().u32(declaredGroups + added.size());
        out.raw(declared.toBytes());
        added.forEach(type -> out.u32(1).u8(type));
        return out.raw(code.toBytes());
    }
}
