package triptych.freebsd.struct;

import triptych.core.memory.Span;
import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;
import triptych.core.thread.SimObject;

/** {@code struct iovec}: a piece of a user's memory. */
@KernelText
@Symbol(name = "iovec", header = "sys/_iovec.h")
public final class Iovec extends SimObject {
    private Span base;

    Iovec(Span base) {
        this.base = base;
    }

    @Symbol(header = "sys/_iovec.h")
    public Span iov_base() {
        return base;
    }

    @Symbol(header = "sys/_iovec.h")
    public long iov_len() {
        return base.size();
    }

    void advance(int bytes) {
        base = base.from(bytes);
    }

    @Override
    public String label() {
        return "iovec";
    }
}
