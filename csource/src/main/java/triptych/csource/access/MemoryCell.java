package triptych.csource.access;

import java.util.function.LongFunction;
import triptych.core.thread.SimObject;

/** So many bytes of C memory as a machine word, as threads touch them. */
public final class MemoryCell extends SimObject {
    /** Neighbours that are smaller count as one. */
    public static final int BYTES = 4;

    private final long address;
    private final LongFunction<String> names;

    MemoryCell(long address, LongFunction<String> names) {
        this.address = address;
        this.names = names;
    }

    @Override
    public String label() {
        return names.apply(address);
    }

    @Override
    public String pointerLabel() {
        return "&" + label();
    }
}
