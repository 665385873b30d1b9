package triptych.csource.bind;

import java.nio.charset.StandardCharsets;
import triptych.core.memory.Ref;

/** Characters in C memory that the kernel reads and writes as one string. */
final class TextVariable extends Ref<String> {
    private final CMemory memory;
    private final long address;
    private final int room;

    /** With its NUL a string fits that is shorter than {@code room}. */
    TextVariable(CMemory memory, long address, int room) {
        this.memory = memory;
        this.address = address;
        this.room = room;
    }

    @Override
    protected String load() {
        return memory.string(address);
    }

    @Override
    protected void store(String newValue) {
        byte[] text = newValue.getBytes(StandardCharsets.UTF_8);
        int length = Math.min(text.length, room - 1);
        for (int i = 0; i < length; i++) {
            memory.writeNumber(address + i, 1, text[i]);
        }
        memory.writeNumber(address + length, 1, 0);
    }
}
