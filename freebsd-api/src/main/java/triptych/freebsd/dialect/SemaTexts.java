package triptych.freebsd.dialect;

/**
 * The words of {@code kern_sema.c}. The newline that FreeBSD puts at the end of them is left out.
 */
public final class SemaTexts {
    public static final String NEGATIVE = "sema_init(): negative value";
    public static final String WAITERS = "sema_destroy(): waiters";

    private SemaTexts() {}
}
