package triptych.csource.clang;

/** Is told how far the compiler is unpacked, which takes seconds and happens once. */
public interface UnpackListener {
    /** For who does not want to know. */
    UnpackListener SILENT = (what, done, total) -> {};

    /**
     * Called before the first byte, then at least once a megabyte or so, last with {@code done}
     * equal to {@code total}.
     *
     * @param what is unpacked, such as {@code clang 20.1.7}
     * @param done bytes written so far
     * @param total bytes to write
     */
    void unpacked(String what, long done, long total);
}
