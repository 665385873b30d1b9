package triptych.csource.wasm;

import java.util.ArrayList;
import java.util.List;

/** What a rewriting adds at the end of the index spaces, so that no index of the module shifts. */
final class Additions {
    private static final int FUNCTION_TYPE = 0x60;
    private static final int MUTABLE = 1;

    private final ModuleShape shape;
    private final List<WasmWriter> types = new ArrayList<>();
    private final List<WasmWriter> globals = new ArrayList<>();
    private final List<WasmWriter> functions = new ArrayList<>();
    private final List<WasmWriter> bodies = new ArrayList<>();

    Additions(ModuleShape shape) {
        this.shape = shape;
    }

    /** A new variable that starts as 0; its index. */
    int global(int type) {
        int zero = type == Op.I64 ? Op.I64_CONST : Op.I32_CONST;
        globals.add(new WasmWriter().ops(type, MUTABLE, zero, 0, Op.END));
        return shape.globals() + globals.size() - 1;
    }

    /** A new function without locals; its index. {@code code} lacks the closing {@code end}. */
    int function(int[] parameters, int[] results, WasmWriter code) {
        WasmWriter type = new WasmWriter().u8(FUNCTION_TYPE);
        type.u32(parameters.length).ops(parameters).u32(results.length).ops(results);
        types.add(type);
        functions.add(new WasmWriter().u32(shape.types() + types.size() - 1));
        bodies.add(new WasmWriter().sized(new WasmWriter().u32(0).raw(code.toBytes()).u8(Op.END)));
        return shape.functions() + functions.size() - 1;
    }

    void addTo(Sections sections) {
        append(sections, Sections.TYPES, types);
        append(sections, Sections.FUNCTIONS, functions);
        append(sections, Sections.GLOBALS, globals);
        append(sections, Sections.CODE, bodies);
    }

    private static void append(Sections sections, int id, List<WasmWriter> entries) {
        if (!entries.isEmpty()) {
            sections.append(id, entries);
        }
    }
}
