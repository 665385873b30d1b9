package triptych.csource;

/** A module has more variables than the simulated kernel has memory for. */
public final class ModuleTooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ModuleTooLarge(long bytes, long most) {
        super(
                "the module's variables take %d MB, and the simulated kernel has room for %d MB"
                        .formatted(bytes >> 20, most >> 20));
    }
}
