package triptych.csource.bind;

import java.util.ArrayList;
import java.util.List;
import triptych.core.console.Conversion;

/**
 * The arguments behind a {@code printf} format. The compiler hands over where they lie: one after
 * the other, each aligned to its own size.
 */
final class Varargs {
    private static final int MOST = 64;

    private final CMemory memory;
    private final String format;
    private final List<Object> arguments = new ArrayList<>(4);
    private long next;

    private Varargs(CMemory memory, String format, long first) {
        this.memory = memory;
        this.format = format;
        this.next = first;
    }

    /** As Java's formatting wants them: numbers, characters, strings. */
    static Object[] read(CMemory memory, String format, long first) {
        if (format == null || format.indexOf('%') < 0) {
            return NONE;
        }
        return new Varargs(memory, format, first).read();
    }

    static final Object[] NONE = {};

    private Object[] read() {
        int percent = format.indexOf('%');
        while (percent >= 0 && arguments.size() < MOST) {
            Conversion conversion = Conversion.at(format, percent);
            if (conversion == null) {
                break;
            }
            read(conversion);
            percent = format.indexOf('%', conversion.end());
        }
        return arguments.toArray();
    }

    private void read(Conversion conversion) {
        if (conversion.width() == Conversion.STAR) {
            arguments.add(word());
        }
        int precision = conversion.precision();
        if (precision == Conversion.STAR) {
            precision = word();
            arguments.add(precision);
        }
        switch (conversion.letter()) {
            case '%' -> {}
            // It would be written to; kernels do not.
            case 'n' -> pointer();
            case 's' -> arguments.add(string(precision));
            case 'p' -> arguments.add(pointer());
            case 'c' -> arguments.add((char) (word() & 0xff));
            default -> arguments.add(number(bytesOf(conversion.length()), conversion.letter()));
        }
    }

    /** What has a precision need not end in a NUL. */
    private String string(int precision) {
        long address = pointer();
        return precision < 0 ? memory.string(address) : memory.string(address, precision);
    }

    /** The size of a number: that of int unless something else is said. */
    private int bytesOf(String length) {
        return switch (length) {
            case "hh" -> Byte.BYTES;
            case "h" -> Short.BYTES;
            case "l", "z", "t" -> memory.pointerBytes();
            case "ll", "j", "q", "L" -> Long.BYTES;
            default -> Integer.BYTES;
        };
    }

    private Object number(int bytes, char conversion) {
        if (bytes == Long.BYTES) {
            next = (next + 7) & -8;
            long value = memory.readLong(next);
            next += Long.BYTES;
            return value;
        }
        int value = word();
        boolean signed = conversion == 'd' || conversion == 'i';
        return switch (bytes) {
            case Byte.BYTES -> signed ? (int) (byte) value : value & 0xff;
            case Short.BYTES -> signed ? (int) (short) value : value & 0xffff;
            default -> value;
        };
    }

    private int word() {
        int value = memory.readInt(next);
        next += Integer.BYTES;
        return value;
    }

    private long pointer() {
        int bytes = memory.pointerBytes();
        next = (next + bytes - 1) & -bytes;
        long value = memory.readPointer(next);
        next += bytes;
        return value;
    }
}
