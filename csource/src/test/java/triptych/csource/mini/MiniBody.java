package triptych.csource.mini;

/** A C function that a thread runs. */
@FunctionalInterface
public interface MiniBody {
    void run(Object arg);
}
