package triptych.csource.memory;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A kernel's allocator that makes mistakes show: red zones lie around each block, and what was
 * freed is not given out again until nothing else is left; then the oldest is first.
 */
public final class Heap implements AddressOwner {
    /** The least number of red bytes on each side of a block. */
    public static final int RED_BYTES = 16;

    /** The least alignment of a block: as {@code malloc} promises for an LP64 kernel. */
    public static final int ALIGNMENT = 16;

    /**
     * What a block holds that was not asked to be zero: no pointer and no count that makes sense.
     */
    public static final byte JUNK = (byte) 0xde;

    private final KernelMemory memory;
    private final KernelView contents;
    private final int from;
    private final int to;

    /**
     * Sorted by address; together they are what was ever used, from {@code from} to {@code top}.
     */
    private final List<Extent> extents = new ArrayList<>();

    private final ArrayDeque<Extent> freed = new ArrayDeque<>();
    private int top;
    private int spare;
    private long bytesInUse;
    private int lastingExtents;
    private int lastingTop;
    private long lastingBytes;

    /**
     * An empty heap in the memory from {@code from} up to {@code to}; no byte there may be in use.
     */
    public Heap(KernelMemory memory, int from, int to) {
        this.memory = memory;
        contents = memory.kernel();
        this.from = align(from, ALIGNMENT);
        this.to = to;
        top = this.from;
        lastingTop = top;
        memory.shade(from, to, Shade.NEVER_ALLOCATED);
        memory.explainedBy(this);
    }

    private static int align(int address, int alignment) {
        return (address + alignment - 1) & -alignment;
    }

    /**
     * Gives {@code size} bytes, of {@link #JUNK} or of zeros.
     *
     * @param alignment a power of two; less than {@link #ALIGNMENT} counts as that
     * @param by who allocates, for {@link Block#allocatedBy}
     * @return the block; nothing if no stretch of memory is large enough
     */
    public Optional<Block> allocate(long size, int alignment, boolean zero, Object by) {
        if (Integer.bitCount(alignment) != 1) {
            throw new IllegalArgumentException("alignment " + alignment + " is no power of two");
        }
        if (size < 0 || size > to - from) {
            return Optional.empty();
        }
        int aligned = Math.max(alignment, ALIGNMENT);
        Extent extent = takeFresh((int) size, aligned);
        if (extent == null) {
            extent = takeUsed((int) size, aligned);
        }
        if (extent == null) {
            return Optional.empty();
        }
        Block block = new Block(align(extent.from + RED_BYTES, aligned), (int) size, by);
        extent.block = block;
        bytesInUse += size;
        memory.shade(extent.from, block.address(), Shade.RED_ZONE);
        memory.shade(block.address(), block.address() + block.size(), Shade.PLAIN);
        memory.shade(block.address() + block.size(), extent.to, Shade.RED_ZONE);
        contents.fill(block.address(), block.size(), zero ? 0 : JUNK);
        return Optional.of(block);
    }

    /**
     * Where an extent that begins at {@code start} would end; beyond {@code to} if it cannot be.
     */
    private static long endOf(int start, int size, int alignment) {
        long address = (start + RED_BYTES + alignment - 1L) & -(long) alignment;
        return (address + size + RED_BYTES + ALIGNMENT - 1) & -(long) ALIGNMENT;
    }

    private @Nullable Extent takeFresh(int size, int alignment) {
        long end = endOf(top, size, alignment);
        if (end > to) {
            return null;
        }
        Extent extent = new Extent(top, (int) end, null);
        extents.add(extent);
        top = (int) end;
        return extent;
    }

    private @Nullable Extent takeUsed(int size, int alignment) {
        Extent found = spare > 0 ? firstSpare(size, alignment) : null;
        while (found == null && !freed.isEmpty()) {
            Extent candidate = giveUp(freed.remove());
            found = fits(candidate, size, alignment) ? candidate : null;
        }
        if (found == null) {
            found = lastSpareAndFresh(size, alignment);
        }
        if (found != null) {
            spare--;
            split(found, (int) endOf(found.from, size, alignment));
        }
        return found;
    }

    private @Nullable Extent firstSpare(int size, int alignment) {
        for (Extent extent : extents) {
            if (extent.isSpare() && fits(extent, size, alignment)) {
                return extent;
            }
        }
        return null;
    }

    private static boolean fits(Extent extent, int size, int alignment) {
        return endOf(extent.from, size, alignment) <= extent.to;
    }

    /** Makes a freed block's extent spare, and one with the spare ones beside it. */
    private Extent giveUp(Extent extent) {
        extent.block = null;
        spare++;
        memory.shade(extent.from, extent.to, Shade.NEVER_ALLOCATED);
        int index = indexOf(extent.from);
        if (index + 1 < extents.size() && extents.get(index + 1).isSpare()) {
            extent.to = extents.remove(index + 1).to;
            spare--;
        }
        if (index > 0 && extents.get(index - 1).isSpare()) {
            extents.remove(index);
            spare--;
            extents.get(index - 1).to = extent.to;
            return extents.get(index - 1);
        }
        return extent;
    }

    /** Memory at the end that was never used is enough together with the spare extent before it. */
    private @Nullable Extent lastSpareAndFresh(int size, int alignment) {
        if (extents.isEmpty()) {
            return null;
        }
        Extent last = extents.get(extents.size() - 1);
        long end = endOf(last.from, size, alignment);
        if (!last.isSpare() || end > to) {
            return null;
        }
        last.to = (int) end;
        top = (int) end;
        return last;
    }

    private void split(Extent extent, int end) {
        if (end < extent.to) {
            extents.add(indexOf(extent.from) + 1, new Extent(end, extent.to, null));
            extent.to = end;
            spare++;
        }
    }

    /** Frees the block that begins at {@code address}; any other address changes nothing. */
    public Release free(long address, Object by) {
        if (address < from || address >= top) {
            return new Release.NoBlock(address);
        }
        Extent extent = extents.get(indexOf((int) address));
        Block block = extent.block;
        if (block == null) {
            return new Release.NoBlock(address);
        }
        if (block.address() != address) {
            return new Release.NotTheBeginning(block, (int) address - block.address());
        }
        if (block.isFreed()) {
            return new Release.FreedTwice(block);
        }
        block.free(by);
        bytesInUse -= block.size();
        memory.shade(block.address(), block.address() + block.size(), Shade.FREED);
        freed.add(extent);
        return new Release.Freed(block);
    }

    /** The block in which, or in whose zones, {@code address} lies; also one that was freed. */
    public Optional<Block> blockAt(long address) {
        return address < from || address >= top
                ? Optional.empty()
                : Optional.ofNullable(extents.get(indexOf((int) address)).block);
    }

    /** The blocks that were not freed, by address. */
    public List<Block> inUse() {
        List<Block> blocks = new ArrayList<>();
        for (Extent extent : extents) {
            if (extent.block != null && !extent.block.isFreed()) {
                blocks.add(extent.block);
            }
        }
        return blocks;
    }

    /** What the blocks that were not freed are together. */
    public long bytesInUse() {
        return bytesInUse;
    }

    /** The extent that {@code address}, below {@code top}, is in. */
    private int indexOf(int address) {
        int low = 0;
        int high = extents.size() - 1;
        while (low < high) {
            int middle = low + high + 1 >>> 1;
            if (extents.get(middle).from <= address) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    @Override
    public boolean owns(int address) {
        return address >= from && address < to;
    }

    @Override
    public FaultCause explain(int address, Shade shade) {
        if (shade == Shade.USERS) {
            return new FaultCause.UsersMemory();
        }
        Block block = blockAt(address).orElse(null);
        if (block == null) {
            return new FaultCause.NeverAllocated();
        }
        int offset = address - block.address();
        return block.isFreed()
                ? new FaultCause.FreedBlock(block, offset)
                : new FaultCause.OutOfBounds(block, offset);
    }

    /**
     * From now on {@link #reset} keeps the blocks that there are, none of which is freed ever. To
     * be called before {@link KernelMemory#setBaseline}.
     */
    public void setBaseline() {
        if (spare > 0 || !freed.isEmpty()) {
            throw new IllegalStateException("blocks that were freed cannot be part of a baseline");
        }
        lastingExtents = extents.size();
        lastingTop = top;
        lastingBytes = bytesInUse;
    }

    /**
     * Forgets all blocks that came after the baseline. The memory itself is put back by {@link
     * KernelMemory#reset}.
     */
    public void reset() {
        extents.subList(lastingExtents, extents.size()).clear();
        freed.clear();
        top = lastingTop;
        spare = 0;
        bytesInUse = lastingBytes;
    }
}
