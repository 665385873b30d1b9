package triptych.csource.memory;

import java.util.Locale;

/** An access to memory that the kernel's hardware, or its checker of memory, stops. */
public final class PageFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long address;
    private final int bytes;
    private final Access access;
    private final transient FaultCause cause;

    public PageFault(long address, int bytes, Access access, FaultCause cause) {
        super(
                "%s of %d bytes at 0x%016x: %s"
                        .formatted(access.name().toLowerCase(Locale.ROOT), bytes, address, cause));
        this.address = address;
        this.bytes = bytes;
        this.access = access;
        this.cause = cause;
    }

    /** The address that the access began at, as the program had it. */
    public long address() {
        return address;
    }

    /** How many bytes the access was of; 0 if that is not known. */
    public int bytes() {
        return bytes;
    }

    public Access access() {
        return access;
    }

    /** Why it is a fault. */
    public FaultCause why() {
        return cause;
    }
}
