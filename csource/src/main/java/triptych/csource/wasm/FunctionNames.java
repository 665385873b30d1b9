package triptych.csource.wasm;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The names that the C source gave to the module's functions, by index. */
public final class FunctionNames {
    private static final int FUNCTIONS = 1;

    private final Map<Integer, String> names = new TreeMap<>();

    FunctionNames(WasmReader in) {
        while (in.hasMore()) {
            int kind = in.u8();
            WasmReader part = in.part(in.u32());
            if (kind == FUNCTIONS) {
                for (int left = part.u32(); left > 0; left--) {
                    names.put(part.u32(), part.name());
                }
            }
        }
    }

    /** The name of function {@code index}, if the module tells it. */
    public Optional<String> of(int index) {
        return Optional.ofNullable(names.get(index));
    }

    /** All names, by function index. */
    public Map<Integer, String> byIndex() {
        return Collections.unmodifiableMap(names);
    }
}
