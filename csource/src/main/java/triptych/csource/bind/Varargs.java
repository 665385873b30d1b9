package triptych.csource.bind;

import java.util.ArrayList;
import java.util.List;

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
    private int at;

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
        while (at < format.length() && arguments.size() < MOST) {
            if (format.charAt(at++) == '%') {
                conversion();
            }
        }
        return arguments.toArray();
    }

    private void conversion() {
        skipFlagsAndWidth();
        int bytes = lengthModifier();
        if (at >= format.length()) {
            return;
        }
        char conversion = format.charAt(at++);
        switch (conversion) {
            case '%' -> {}
            case 's' -> arguments.add(memory.string(pointer()));
            case 'p' -> arguments.add(pointer());
            case 'd', 'i', 'u', 'x', 'X', 'o' -> arguments.add(number(bytes, conversion));
            case 'c' -> arguments.add((char) (word() & 0xff));
            default -> arguments.add(number(bytes, conversion));
        }
    }

    private void skipFlagsAndWidth() {
        while (at < format.length() && "#0- +.123456789*".indexOf(format.charAt(at)) >= 0) {
            if (format.charAt(at) == '*') {
                arguments.add(word());
            }
            at++;
        }
    }

    /** The size of a number: that of int unless something else is said. */
    private int lengthModifier() {
        int bytes = Integer.BYTES;
        int longs = 0;
        while (at < format.length() && "hljztq".indexOf(format.charAt(at)) >= 0) {
            switch (format.charAt(at++)) {
                case 'h' -> bytes = bytes == Short.BYTES ? Byte.BYTES : Short.BYTES;
                case 'l' -> bytes = ++longs == 1 ? memory.pointerBytes() : Long.BYTES;
                case 'j', 'q' -> bytes = Long.BYTES;
                default -> bytes = memory.pointerBytes();
            }
        }
        return bytes;
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
