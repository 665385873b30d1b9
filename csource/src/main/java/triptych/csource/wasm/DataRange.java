package triptych.csource.wasm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A part of memory that the module fills when it is loaded, with the linker's name for it.
 *
 * @param name {@code .data}, {@code .rodata}; empty if the module does not tell
 */
public record DataRange(String name, int address, int bytes) {
    private static final int DATA_SEGMENTS = 9;

    /** Whether the C source declared all of it constant. */
    public boolean isReadOnly() {
        return name.equals(".rodata") || name.startsWith(".rodata.");
    }

    static List<DataRange> of(Sections rewritten) {
        Map<Integer, String> names = names(rewritten.readNames());
        List<DataRange> ranges = new ArrayList<>();
        WasmReader in = rewritten.read(Sections.SEGMENTS);
        int count = in.hasMore() ? in.u32() : 0;
        for (int i = 0; i < count; i++) {
            boolean active = in.u32() == 0;
            int address = active ? address(in) : 0;
            int bytes = in.u32();
            in.skip(bytes);
            if (active) {
                ranges.add(new DataRange(names.getOrDefault(i, ""), address, bytes));
            }
        }
        return ranges;
    }

    private static int address(WasmReader in) {
        int start = in.at();
        if (in.u8() != Op.I32_CONST) {
            throw new UnsupportedWasm("data at an address that is no number", start);
        }
        int address = (int) in.s64();
        in.u8();
        return address;
    }

    private static Map<Integer, String> names(WasmReader in) {
        Map<Integer, String> names = new TreeMap<>();
        while (in.hasMore()) {
            int kind = in.u8();
            WasmReader part = in.part(in.u32());
            if (kind == DATA_SEGMENTS) {
                for (int left = part.u32(); left > 0; left--) {
                    names.put(part.u32(), part.name());
                }
            }
        }
        return names;
    }
}
