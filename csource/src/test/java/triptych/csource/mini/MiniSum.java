package triptych.csource.mini;

/** A C function with a result. */
@FunctionalInterface
public interface MiniSum {
    int of(int a, int b);
}
