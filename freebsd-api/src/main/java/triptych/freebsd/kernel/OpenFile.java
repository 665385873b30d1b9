package triptych.freebsd.kernel;

import triptych.core.routine.KernelText;
import triptych.freebsd.struct.Cdev;

/** A file descriptor of a user process: a device, and how far it has been read or written. */
@KernelText
public final class OpenFile {
    private Cdev dev;
    private int flags;
    private long offset;
    private long moved;

    Cdev dev() {
        return dev;
    }

    int flags() {
        return flags;
    }

    void opened(Cdev newDev, int newFlags) {
        dev = newDev;
        flags = newFlags;
        offset = 0;
    }

    long offset() {
        return offset;
    }

    void advanceTo(long newOffset, long bytes) {
        offset = newOffset;
        moved = bytes;
    }

    /** How many bytes the last read or write has moved. */
    public long moved() {
        return moved;
    }

    /** Reads and writes go on from there. */
    public void seek(long to) {
        offset = to;
    }
}
