package triptych.core.finding;

/** What a processor refuses to do. */
public enum FaultKind {
    /** Memory that is not there, or no longer, or not for this. */
    PAGE("page-fault"),
    /** Division by zero, or a quotient that does not fit. */
    DIVIDE("divide-error"),
    /** An instruction that is there to fail. */
    INVALID_OPCODE("invalid-opcode"),
    /** More calls or local variables than a kernel stack has room for. */
    STACK_OVERFLOW("stack-overflow"),
    /** A call through a pointer to a function of another type. */
    BAD_CALL("bad-call"),
    /** A loop that goes on without ever calling the kernel. */
    ENDLESS_LOOP("endless-loop");

    private final String kind;

    FaultKind(String kind) {
        this.kind = kind;
    }

    /** Stable name, as {@code triptych explain} takes it. */
    public String kind() {
        return kind;
    }
}
