package triptych.csource.memory;

/**
 * Bytes that stand for an object of the kernel, as the registers of a device do.
 *
 * <p>The kernel brings them up to date when they are read, and learns when they are written.
 * Offsets count from the beginning of the mirror.
 */
public interface Mirror {
    /** The module is about to read: the bytes are to be made true. */
    void beforeRead(int offset, int bytes);

    /** The module has written: the bytes hold what it wrote. */
    void afterWrite(int offset, int bytes);
}
