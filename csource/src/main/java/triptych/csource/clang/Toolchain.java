package triptych.csource.clang;

/** A C compiler with its linker. */
public interface Toolchain {
    /** Differs between compilers that may make different code. */
    String identity();

    /** The programs; the first call may take seconds. */
    Tools tools();
}
