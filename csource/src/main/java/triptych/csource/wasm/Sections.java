package triptych.csource.wasm;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A module taken apart into sections; of the custom ones only the names are kept. */
final class Sections {
    static final int CUSTOM = 0;
    static final int TYPES = 1;
    static final int IMPORTS = 2;
    static final int FUNCTIONS = 3;
    static final int TABLES = 4;
    static final int MEMORIES = 5;
    static final int GLOBALS = 6;
    static final int ELEMENTS = 9;
    static final int CODE = 10;
    static final int SEGMENTS = 11;

    /** The order of the binary format, which is not the order of the numbers. */
    private static final int[] ORDER = {1, 2, 3, 4, 5, 13, 6, 7, 8, 9, 12, 10, 11};

    private static final int HEADER_BYTES = 8;
    private static final byte[] HEADER = {0, 'a', 's', 'm', 1, 0, 0, 0};

    private final byte[] module;
    private final TreeMap<Integer, int[]> ranges = new TreeMap<>();
    private final TreeMap<Integer, WasmWriter> replaced = new TreeMap<>();
    private int @Nullable [] names;

    Sections(byte[] module) {
        this.module = module;
        WasmReader in = new WasmReader(module);
        for (byte expected : HEADER) {
            if (!in.hasMore() || in.u8() != expected) {
                throw new MalformedWasm("no WebAssembly 1.0 header", 0);
            }
        }
        while (in.hasMore()) {
            readSection(in);
        }
    }

    private void readSection(WasmReader in) {
        int start = in.at();
        int id = in.u8();
        int size = in.u32();
        int from = in.at();
        in.skip(size);
        if (id == CUSTOM) {
            if (new WasmReader(module, from, in.at()).name().equals("name")) {
                names = new int[] {from, in.at()};
            }
        } else if (!isKnown(id)) {
            throw new UnsupportedWasm("section " + id, start);
        } else if (ranges.put(id, new int[] {from, in.at()}) != null) {
            throw new MalformedWasm("a second section " + id, start);
        }
    }

    private static boolean isKnown(int id) {
        for (int known : ORDER) {
            if (known == id) {
                return true;
            }
        }
        return false;
    }

    boolean has(int id) {
        return ranges.containsKey(id);
    }

    /** A reader of a section's contents, of nothing if there is none. */
    WasmReader read(int id) {
        int[] range = ranges.get(id);
        return range == null
                ? new WasmReader(module, 0, 0)
                : new WasmReader(module, range[0], range[1]);
    }

    /** A reader of the name section behind its own name. */
    WasmReader readNames() {
        if (names == null) {
            return new WasmReader(module, 0, 0);
        }
        WasmReader in = new WasmReader(module, names[0], names[1]);
        in.name();
        return in;
    }

    void replace(int id, WasmWriter contents) {
        replaced.put(id, contents);
    }

    /** The number of entries of a section that is a vector. */
    int count(int id) {
        return has(id) ? read(id).u32() : 0;
    }

    /** Adds entries at the end of a section that is a vector; makes the section if need be. */
    void append(int id, List<WasmWriter> entries) {
        WasmWriter out = new WasmWriter();
        WasmReader in =
                replaced.containsKey(id) ? new WasmReader(replaced.get(id).toBytes()) : read(id);
        out.u32((in.hasMore() ? in.u32() : 0) + entries.size());
        in.copyRest(out);
        entries.forEach(entry -> out.raw(entry.toBytes()));
        replace(id, out);
    }

    byte[] join() {
        WasmWriter out = new WasmWriter().raw(module, 0, HEADER_BYTES);
        for (int id : ORDER) {
            WasmWriter contents = replaced.get(id);
            if (contents != null) {
                out.u8(id).sized(contents);
            } else if (has(id)) {
                int[] range = ranges.get(id);
                out.u8(id).u32(range[1] - range[0]).raw(module, range[0], range[1] - range[0]);
            }
        }
        if (names != null) {
            out.u8(CUSTOM).u32(names[1] - names[0]).raw(module, names[0], names[1] - names[0]);
        }
        return out.toBytes();
    }

    /** The entries of a vector whose items {@code read} takes one by one. */
    <T> List<T> vector(int id, Function<WasmReader, T> read) {
        List<T> items = new ArrayList<>();
        WasmReader in = read(id);
        for (int left = in.hasMore() ? in.u32() : 0; left > 0; left--) {
            items.add(read.apply(in));
        }
        return items;
    }
}
