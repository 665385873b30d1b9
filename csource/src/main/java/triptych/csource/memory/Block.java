package triptych.csource.memory;

import org.jspecify.annotations.Nullable;

/** Memory that a heap gave to somebody. */
public final class Block {
    private final int address;
    private final int size;
    private final Object allocatedBy;
    private @Nullable Object freedBy;

    Block(int address, int size, Object allocatedBy) {
        this.address = address;
        this.size = size;
        this.allocatedBy = allocatedBy;
    }

    public int address() {
        return address;
    }

    /** As many bytes as were asked for. */
    public int size() {
        return size;
    }

    /** What was given as the one who allocates. */
    public Object allocatedBy() {
        return allocatedBy;
    }

    /** What was given as the one who frees; null while the block is in use. */
    public @Nullable Object freedBy() {
        return freedBy;
    }

    public boolean isFreed() {
        return freedBy != null;
    }

    void free(Object by) {
        freedBy = by;
    }

    @Override
    public String toString() {
        return "block of %d bytes at 0x%x%s".formatted(size, address, isFreed() ? ", freed" : "");
    }
}
