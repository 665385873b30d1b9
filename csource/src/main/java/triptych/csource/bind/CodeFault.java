package triptych.csource.bind;

import triptych.core.finding.FaultKind;

/** The processor refuses to go on with C code. */
public final class CodeFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final FaultKind kind;
    private final long address;
    private final String access;
    private final String cause;

    /** {@code access} is empty and {@code address} 0 where the fault is about no address. */
    public CodeFault(FaultKind kind, long address, String access, String cause) {
        super(null, null, false, false);
        this.kind = kind;
        this.address = address;
        this.access = access;
        this.cause = cause;
    }

    FaultKind kind() {
        return kind;
    }

    long address() {
        return address;
    }

    String access() {
        return access;
    }

    String cause() {
        return cause;
    }
}
