package triptych.csource.bind;

/** C memory as the kernel reads and writes it on behalf of a routine: with the checks of C code. */
interface CMemory {
    int readInt(long address);

    long readLong(long address);

    /** A pointer, or a word as wide as one. */
    long readPointer(long address);

    /** A number of 1, 2, 4 or 8 bytes, with its sign. */
    long readNumber(long address, int bytes);

    void writeNumber(long address, int bytes, long value);

    /** What is kept at {@code address} up to the NUL; null for a null pointer. */
    String string(long address);

    /** As {@link #string(long)}, and no more than {@code most} bytes. */
    String string(long address, int most);

    /** 8 or 4. */
    int pointerBytes();
}
