package triptych.csource.wasm;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes of a binary in the making. */
final class WasmWriter {
    private byte[] bytes = new byte[256];
    private int size;

    int size() {
        return size;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    WasmWriter u8(int value) {
        room(1);
        bytes[size++] = (byte) value;
        return this;
    }

    WasmWriter u32(int value) {
        return u64(Integer.toUnsignedLong(value));
    }

    WasmWriter u64(long value) {
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            u8((int) rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        return u8((int) rest);
    }

    WasmWriter s64(long value) {
        long rest = value;
        while (rest < -64 || rest > 63) {
            u8((int) rest & 0x7f | 0x80);
            rest >>= 7;
        }
        return u8((int) rest & 0x7f);
    }

    WasmWriter name(String name) {
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        return u32(text.length).raw(text);
    }

    /** One-byte opcodes without operands. */
    WasmWriter ops(int... opcodes) {
        for (int opcode : opcodes) {
            u8(opcode);
        }
        return this;
    }

    /** An opcode with one index. */
    WasmWriter op(int opcode, int index) {
        return u8(opcode).u32(index);
    }

    WasmWriter raw(byte... more) {
        return raw(more, 0, more.length);
    }

    WasmWriter raw(byte[] from, int offset, int count) {
        room(count);
        System.arraycopy(from, offset, bytes, size, count);
        size += count;
        return this;
    }

    /** The bytes of {@code part}, with their number before them. */
    WasmWriter sized(WasmWriter part) {
        return u32(part.size).raw(part.bytes, 0, part.size);
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }
}
