package triptych.tru64.c;

/** {@code NAME_configure()}. */
@FunctionalInterface
public interface ConfigureRoutine {
    int configure(int op, Object indata, long indata_size, Object outdata, long outdata_size);
}
