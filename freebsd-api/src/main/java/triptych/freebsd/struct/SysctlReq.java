package triptych.freebsd.struct;

import triptych.core.memory.Span;
import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;
import triptych.core.thread.SimObject;

/** {@code struct sysctl_req}: what a user asks of a variable. */
@KernelText
@Symbol(name = "sysctl_req", header = "sys/sysctl.h")
public final class SysctlReq extends SimObject {
    private final Td td;
    private final Span oldptr;
    private final Span newptr;
    private long oldidx;
    private long newidx;

    /** Null for {@code oldptr} if it is not read, for {@code newptr} if it is not written. */
    public SysctlReq(Td td, Span oldptr, Span newptr) {
        this.td = td;
        this.oldptr = oldptr;
        this.newptr = newptr;
    }

    @Symbol(header = "sys/sysctl.h")
    public Td td() {
        return td;
    }

    @Symbol(header = "sys/sysctl.h")
    public Span oldptr() {
        return oldptr;
    }

    @Symbol(header = "sys/sysctl.h")
    public long oldlen() {
        return oldptr == null ? 0 : oldptr.size();
    }

    /** How much has been handed out. */
    @Symbol(header = "sys/sysctl.h")
    public long oldidx() {
        return oldidx;
    }

    public void addOld(long bytes) {
        oldidx += bytes;
    }

    @Symbol(header = "sys/sysctl.h")
    public Span newptr() {
        return newptr;
    }

    @Symbol(header = "sys/sysctl.h")
    public long newlen() {
        return newptr == null ? 0 : newptr.size();
    }

    /** How much has been taken. */
    @Symbol(header = "sys/sysctl.h")
    public long newidx() {
        return newidx;
    }

    public void addNew(long bytes) {
        newidx += bytes;
    }

    @Override
    public String label() {
        return "sysctl request";
    }
}
