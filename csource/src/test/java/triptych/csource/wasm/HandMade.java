package triptych.csource.wasm;

import java.util.ArrayList;
import java.util.List;

/** A module written by hand, with 64-bit memory and table, for instructions that C seldom makes. */
public final class HandMade {
    private static final int I64 = Op.I64;
    private static final int I32 = Op.I32;

    private final List<WasmWriter> types = new ArrayList<>();
    private final List<WasmWriter> functions = new ArrayList<>();
    private final List<WasmWriter> exports = new ArrayList<>();
    private final List<WasmWriter> bodies = new ArrayList<>();

    private HandMade() {}

    private void function(String name, int[] parameters, int result, int... code) {
        WasmWriter type = new WasmWriter().u8(0x60).u32(parameters.length).ops(parameters);
        types.add(result == 0 ? type.u32(0) : type.u32(1).u8(result));
        functions.add(new WasmWriter().u32(functions.size()));
        exports.add(new WasmWriter().name(name).u8(0).u32(exports.size()));
        WasmWriter body = new WasmWriter().u32(0).ops(code).u8(Op.END);
        bodies.add(new WasmWriter().sized(body));
    }

    private static WasmWriter vector(List<WasmWriter> entries) {
        WasmWriter out = new WasmWriter().u32(entries.size());
        entries.forEach(entry -> out.raw(entry.toBytes()));
        return out;
    }

    private static void section(WasmWriter out, int id, WasmWriter contents) {
        out.u8(id).sized(contents);
    }

    private byte[] bytes() {
        exports.add(new WasmWriter().name("memory").u8(2).u32(0));
        WasmWriter out = new WasmWriter().raw((byte) 0, (byte) 'a', (byte) 's', (byte) 'm');
        out.raw((byte) 1, (byte) 0, (byte) 0, (byte) 0);
        section(out, 1, vector(types));
        section(out, 3, vector(functions));
        // A table of 10 to 20 functions and a memory of 1 to 3 pages, both with 64-bit indices.
        section(out, 4, new WasmWriter().ops(1, 0x70, 5, 10, 20));
        section(out, 5, new WasmWriter().ops(1, 5, 1, 3));
        section(out, 7, vector(exports));
        // Functions 0 and 1 from index 1 on; and a passive segment of the same.
        section(
                out,
                9,
                new WasmWriter().ops(2, 0, Op.I64_CONST, 1, Op.END, 2, 0, 1, 1, 0, 2, 0, 1));
        section(out, 12, new WasmWriter().u32(2));
        section(out, 10, vector(bodies));
        WasmWriter data = new WasmWriter().ops(2, 0, Op.I64_CONST).s64(5000).u8(Op.END);
        section(out, 11, data.ops(3, 1, 2, 3, 1, 4, 10, 11, 12, 13));
        return out.toBytes();
    }

    /** The instructions of memory and table that take 64-bit operands, each in a function. */
    public static byte[] wideOperations() {
        HandMade module = new HandMade();
        int get = Op.LOCAL_GET;
        int[] one = {I64};
        int[] three = {I64, I64, I64};
        module.function("two", new int[0], I32, Op.I32_CONST, 2);
        module.function("three", new int[0], I32, Op.I32_CONST, 3);
        module.function("size", new int[0], I64, Op.MEMORY_SIZE, 0);
        module.function("grow", one, I64, get, 0, Op.MEMORY_GROW, 0);
        module.function("byteAt", one, I32, get, 0, 0x2d, 0, 0);
        module.function("copy", three, 0, get, 0, get, 1, get, 2, 0xfc, 10, 0, 0);
        module.function("fill", new int[] {I64, I32, I64}, 0, get, 0, get, 1, get, 2, 0xfc, 11, 0);
        module.function(
                "init", new int[] {I64, I32, I32}, 0, get, 0, get, 1, get, 2, 0xfc, 8, 1, 0);
        module.function("drop", new int[0], 0, 0xfc, 9, 1);
        module.function("tableSize", new int[0], I64, 0xfc, 16, 0);
        module.function("tableGrow", one, I64, 0xd0, 0x70, get, 0, 0xfc, 15, 0);
        module.function("isNull", one, I32, get, 0, Op.TABLE_GET, 0, 0xd1);
        module.function("setThree", one, 0, get, 0, 0xd2, 1, Op.TABLE_SET, 0);
        module.function("fillTwo", new int[] {I64, I64}, 0, get, 0, 0xd2, 0, get, 1, 0xfc, 17, 0);
        module.function("tableCopy", three, 0, get, 0, get, 1, get, 2, 0xfc, 14, 0, 0);
        module.function(
                "tableInit", new int[] {I64, I32, I32}, 0, get, 0, get, 1, get, 2, 0xfc, 12, 1, 0);
        module.function("call", one, I32, get, 0, Op.CALL_INDIRECT, 0, 0);
        // A loop that takes a parameter from the stack: the budget's code must leave it there.
        module.function("loop", one, I64, get, 0, Op.LOOP, 17, 0x42, 1, 0x7c, Op.END);
        module.types.add(new WasmWriter().u8(0x60).ops(1, I64, 1, I64));
        return module.bytes();
    }

    /** A module with one function of this code. */
    public static byte[] function(int... code) {
        HandMade module = new HandMade();
        module.function("two", new int[0], 0, code);
        module.function("other", new int[0], 0);
        return module.bytes();
    }
}
