package triptych.freebsd.struct;

import triptych.core.memory.Span;
import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;
import triptych.core.thread.SimObject;

/** {@code struct uio}: how much of a user's memory is to be read or written, and from where on. */
@KernelText
@Symbol(name = "uio", header = "sys/uio.h")
public final class Uio extends SimObject {
    private final int rw;
    private final Iovec iov;
    private final Td td;
    private long offset;
    private long resid;

    /** {@code rw} is one of {@link UioDirection}. */
    public Uio(int rw, Span memory, long offset, Td td) {
        this.rw = rw;
        this.iov = new Iovec(memory);
        this.offset = offset;
        this.resid = memory.size();
        this.td = td;
    }

    @Symbol(header = "sys/uio.h")
    public int uio_rw() {
        return rw;
    }

    @Symbol(header = "sys/uio.h")
    public Iovec uio_iov() {
        return iov;
    }

    @Symbol(header = "sys/uio.h")
    public int uio_iovcnt() {
        return 1;
    }

    @Symbol(header = "sys/uio.h")
    public Td uio_td() {
        return td;
    }

    @Symbol(header = "sys/uio.h")
    public long uio_offset() {
        return offset;
    }

    public void uio_offset(long value) {
        offset = value;
    }

    @Symbol(header = "sys/uio.h")
    public long uio_resid() {
        return resid;
    }

    public void uio_resid(long value) {
        resid = value;
    }

    /** So many bytes have been copied. */
    public void advance(int bytes) {
        iov.advance(bytes);
        offset += bytes;
        resid -= bytes;
    }

    @Override
    public String label() {
        return "uio";
    }
}
