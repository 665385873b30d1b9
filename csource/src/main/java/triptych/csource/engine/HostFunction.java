package triptych.csource.engine;

/** A function of the kernel that a module calls. */
@FunctionalInterface
public interface HostFunction {
    /**
     * Runs it. Floating-point numbers are passed as their bits.
     *
     * @return the result; ignored if the module expects none
     */
    long call(long[] arguments);
}
