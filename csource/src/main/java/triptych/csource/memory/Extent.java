package triptych.csource.memory;

import org.jspecify.annotations.Nullable;

/** A stretch of the heap: a block with the zones around it, or spare memory between blocks. */
final class Extent {
    final int from;
    int to;
    @Nullable Block block;

    Extent(int from, int to, @Nullable Block block) {
        this.from = from;
        this.to = to;
        this.block = block;
    }

    boolean isSpare() {
        return block == null;
    }

    int bytes() {
        return to - from;
    }
}
