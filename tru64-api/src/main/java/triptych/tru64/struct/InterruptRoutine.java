package triptych.tru64.struct;

/** {@code int (*intr)(caddr_t param)}: an interrupt service routine. */
@FunctionalInterface
public interface InterruptRoutine {
    /** Answers one interrupt; must not block. */
    int intr(Object param);
}
