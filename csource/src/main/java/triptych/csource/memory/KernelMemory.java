package triptych.csource.memory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * The memory that C code sees: every load and store passes one test of its shadow.
 *
 * <p>The methods with an {@code int} address are what compiled code calls; the names are those of
 * the engine's interface. A fault is thrown as a {@link PageFault}. {@link #kernel()} is the view
 * without tests.
 */
public class KernelMemory {
    public static final int PAGE_BYTES = 65_536;

    private static final byte MIRROR = Shade.MIRROR.code();
    private static final int READ_2 = 0x8080;
    private static final int READ_4 = 0x80808080;
    private static final long READ_8 = 0x8080808080808080L;

    private byte[] bytes;
    private final Shadow shadow;
    private byte[] shades;
    private final Cards cards;
    private byte[] dirty;
    private int size;
    private int baselineSize;
    private final int mostPages;
    private final Mirrors mirrors = new Mirrors();
    private final List<AddressOwner> owners = new ArrayList<>();
    private LongSupplier wildAddress = () -> -1L;

    /**
     * Memory all of whose bytes are plain zeros.
     *
     * @param mostPages how far the module may let it grow
     */
    public KernelMemory(int pages, int mostPages) {
        size = Math.multiplyExact(pages, PAGE_BYTES);
        this.mostPages = mostPages;
        bytes = new byte[size];
        shadow = new Shadow(size);
        cards = new Cards(size);
        noteArrays();
        setBaseline();
    }

    private void noteArrays() {
        shades = shadow.codes();
        dirty = cards.dirty();
    }

    // Access by compiled code. The shadow is read with the width of the access, so all its bytes
    // are tested.

    public final byte read(int address) {
        try {
            if (shades[address] < 0) {
                beforeRead(address, 1);
            }
            return bytes[address];
        } catch (IndexOutOfBoundsException e) {
            throw outside(address, 1, Access.READ, e);
        }
    }

    public final short readShort(int address) {
        try {
            if (((short) Bytes.SHORTS.get(shades, address) & READ_2) != 0) {
                beforeRead(address, 2);
            }
            return (short) Bytes.SHORTS.get(bytes, address);
        } catch (IndexOutOfBoundsException e) {
            throw outside(address, 2, Access.READ, e);
        }
    }

    public final int readInt(int address) {
        try {
            if (((int) Bytes.INTS.get(shades, address) & READ_4) != 0) {
                beforeRead(address, 4);
            }
            return (int) Bytes.INTS.get(bytes, address);
        } catch (IndexOutOfBoundsException e) {
            throw outside(address, 4, Access.READ, e);
        }
    }

    public final long readLong(int address) {
        try {
            if (((long) Bytes.LONGS.get(shades, address) & READ_8) != 0) {
                beforeRead(address, 8);
            }
            return (long) Bytes.LONGS.get(bytes, address);
        } catch (IndexOutOfBoundsException e) {
            throw outside(address, 8, Access.READ, e);
        }
    }

    public final float readFloat(int address) {
        return Float.intBitsToFloat(readInt(address));
    }

    public final double readDouble(int address) {
        return Double.longBitsToDouble(readLong(address));
    }

    public final void writeByte(int address, byte value) {
        try {
            boolean plain = shades[address] == 0;
            if (!plain) {
                beforeWrite(address, 1);
            }
            bytes[address] = value;
            dirty[address >>> Cards.SHIFT] = 1;
            if (!plain) {
                mirrors.afterWrite(address, address + 1);
            }
        } catch (IndexOutOfBoundsException e) {
            throw outside(address, 1, Access.WRITE, e);
        }
    }

    public final void writeShort(int address, short value) {
        try {
            boolean plain = (short) Bytes.SHORTS.get(shades, address) == 0;
            if (!plain) {
                beforeWrite(address, 2);
            }
            Bytes.SHORTS.set(bytes, address, value);
            dirty[address >>> Cards.SHIFT] = 1;
            if (!plain) {
                mirrors.afterWrite(address, address + 2);
            }
        } catch (IndexOutOfBoundsException e) {
            throw outside(address, 2, Access.WRITE, e);
        }
    }

    public final void writeI32(int address, int value) {
        try {
            boolean plain = (int) Bytes.INTS.get(shades, address) == 0;
            if (!plain) {
                beforeWrite(address, 4);
            }
            Bytes.INTS.set(bytes, address, value);
            dirty[address >>> Cards.SHIFT] = 1;
            if (!plain) {
                mirrors.afterWrite(address, address + 4);
            }
        } catch (IndexOutOfBoundsException e) {
            throw outside(address, 4, Access.WRITE, e);
        }
    }

    public final void writeLong(int address, long value) {
        try {
            boolean plain = (long) Bytes.LONGS.get(shades, address) == 0;
            if (!plain) {
                beforeWrite(address, 8);
            }
            Bytes.LONGS.set(bytes, address, value);
            dirty[address >>> Cards.SHIFT] = 1;
            if (!plain) {
                mirrors.afterWrite(address, address + 8);
            }
        } catch (IndexOutOfBoundsException e) {
            throw outside(address, 8, Access.WRITE, e);
        }
    }

    public final void writeF32(int address, float value) {
        writeI32(address, Float.floatToRawIntBits(value));
    }

    public final void writeF64(int address, double value) {
        writeLong(address, Double.doubleToRawLongBits(value));
    }

    public final byte[] readBytes(int address, int count) {
        beforeRange(address, count, Access.READ);
        return Arrays.copyOfRange(bytes, address, address + count);
    }

    public final void write(int address, byte[] from, int offset, int count) {
        beforeRange(address, count, Access.WRITE);
        System.arraycopy(from, offset, bytes, address, count);
        afterRange(address, count);
    }

    /** Moves bytes as {@code memmove} does. */
    public final void copy(int to, int from, int count) {
        beforeRange(from, count, Access.READ);
        beforeRange(to, count, Access.WRITE);
        System.arraycopy(bytes, from, bytes, to, count);
        afterRange(to, count);
    }

    public final void fill(byte value, int from, int to) {
        // The engine adds a length to the address: a sum that has run over is a length too large.
        int count = to < from ? Integer.MAX_VALUE : to - from;
        beforeRange(from, count, Access.WRITE);
        Arrays.fill(bytes, from, from + count, value);
        afterRange(from, count);
    }

    // The seldom cases.

    private void beforeRead(int address, int count) {
        beforeRange(address, count, Access.READ);
    }

    private void beforeWrite(int address, int count) {
        beforeRange(address, count, Access.WRITE);
    }

    private void beforeRange(int address, int count, Access access) {
        if (count == 0) {
            return;
        }
        if (address < 0 || count < 0 || count > size - address) {
            throw outsideRange(address, count, access);
        }
        int to = address + count;
        boolean mirrored = false;
        for (int at = shadow.firstSpecial(address, to, access); at < to; ) {
            if (!shadow.at(at).permits(access)) {
                throw fault(address, count, access, at);
            }
            mirrored = true;
            at = shadow.firstSpecial(at + 1, to, access);
        }
        if (mirrored && access == Access.READ) {
            mirrors.beforeRead(address, to);
        }
    }

    private void afterRange(int address, int count) {
        if (count == 0) {
            return;
        }
        cards.mark(address, address + count);
        if (shadow.firstSpecial(address, address + count, Access.WRITE) < address + count) {
            mirrors.afterWrite(address, address + count);
        }
    }

    private PageFault fault(int address, int count, Access access, int bad) {
        return new PageFault(address, count, access, causeAt(bad));
    }

    private FaultCause causeAt(int address) {
        Shade shade = shadow.at(address);
        for (AddressOwner owner : owners) {
            if (owner.owns(address)) {
                return owner.explain(address, shade);
            }
        }
        return switch (shade) {
            case NULL_PAGE -> new FaultCause.NullPage();
            case READ_ONLY -> new FaultCause.ReadOnlyData();
            case NEVER_ALLOCATED -> new FaultCause.NeverAllocated();
            default -> new FaultCause.Wild();
        };
    }

    /** A range that leaves memory; what is wrong before its end counts first. */
    private PageFault outsideRange(int address, int count, Access access) {
        if (address < 0 || address >= size) {
            return wild(address, count, access);
        }
        for (int at = shadow.firstSpecial(address, size, access); at < size; ) {
            if (!shadow.at(at).permits(access)) {
                return fault(address, count, access, at);
            }
            at = shadow.firstSpecial(at + 1, size, access);
        }
        return new PageFault(address, count, access, new FaultCause.Wild());
    }

    private RuntimeException outside(
            int address, int count, Access access, IndexOutOfBoundsException e) {
        // A mirror's own mistake is not a fault of the module.
        boolean inside = address >= 0 && address <= size - count;
        return inside ? e : outsideRange(address, count, access);
    }

    private PageFault wild(int address, int count, Access access) {
        long full = address == -1 ? wildAddress.getAsLong() : Integer.toUnsignedLong(address);
        return new PageFault(full, count, access, new FaultCause.Wild());
    }

    // For the kernel.

    /** The view that tests nothing. */
    public final KernelView kernel() {
        return new KernelView(this);
    }

    /** Where to ask for the program's 64-bit address when an access goes to address -1. */
    public final void tellWildAddressBy(LongSupplier supplier) {
        wildAddress = supplier;
    }

    /**
     * The 32-bit address of {@code pointer}, after testing {@code count} bytes there.
     *
     * @throws PageFault if they may not be accessed so
     */
    public final int resolve(long pointer, int count, Access access) {
        if (pointer < 0 || pointer > Integer.MAX_VALUE) {
            throw new PageFault(pointer, count, access, new FaultCause.Wild());
        }
        beforeRange((int) pointer, count, access);
        return (int) pointer;
    }

    /** Says what the bytes from {@code from} up to {@code to} are good for. */
    public final void shade(int from, int to, Shade shade) {
        shadow.set(from, to, shade);
        if (shade.permits(Access.WRITE)) {
            cards.open(from, to);
        }
    }

    public final Shade shadeAt(int address) {
        return shadow.at(address);
    }

    /**
     * Lets {@code mirror} answer for bytes that were plain; they must lie in memory that is in use.
     */
    public final void mirror(int address, int count, Mirror mirror) {
        mirrors.add(address, count, mirror);
        shade(address, address + count, Shade.MIRROR);
    }

    /** Makes the bytes of the mirror that begins at {@code address} plain again. */
    public final void unmirror(int address) {
        int count = mirrors.bytesAt(address);
        mirrors.remove(address);
        shade(address, address + count, Shade.PLAIN);
    }

    /** Whether the kernel answers for the byte at {@code pointer}. */
    public final boolean isMirrored(long pointer) {
        return pointer >= 0 && pointer < size && shades[(int) pointer] == MIRROR;
    }

    /** Whether the byte at {@code pointer} is constant data of the module, and is there. */
    public final boolean isConstant(long pointer) {
        return pointer >= 0 && pointer < size && shadow.at((int) pointer) == Shade.READ_ONLY;
    }

    /** Whether the byte at {@code pointer} may be read. */
    public final boolean isReadable(long pointer) {
        return pointer >= 0 && pointer < size && shadow.at((int) pointer).permits(Access.READ);
    }

    final void explainedBy(AddressOwner owner) {
        owners.add(owner);
    }

    public final int size() {
        return size;
    }

    public final int pages() {
        return size / PAGE_BYTES;
    }

    public final int maximumPages() {
        return mostPages;
    }

    /** Adds pages of plain zeros; the number of pages before, or -1 if there may not be so many. */
    public final int grow(int pages) {
        int before = pages();
        if (pages < 0 || pages > mostPages - before) {
            return -1;
        }
        int from = size;
        size += pages * PAGE_BYTES;
        if (size > bytes.length) {
            bytes = Arrays.copyOf(bytes, size);
            shadow.grow(size);
            cards.grow(size);
            noteArrays();
        }
        shade(from, size, Shade.PLAIN);
        return before;
    }

    final byte[] bytes() {
        return bytes;
    }

    final void written(int address, int count) {
        cards.mark(address, address + count);
    }

    /** Makes what memory is now what {@link #reset} goes back to. */
    public final void setBaseline() {
        baselineSize = size;
        cards.setBaseline(bytes, shadow.writablePages());
        shadow.setBaseline();
        mirrors.setBaseline();
    }

    /** Puts memory back to the baseline; takes time for what was changed since only. */
    public final void reset() {
        cards.reset(bytes, (byte) 0);
        shadow.reset();
        mirrors.reset();
        size = baselineSize;
    }
}
