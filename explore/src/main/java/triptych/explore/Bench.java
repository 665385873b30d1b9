package triptych.explore;

import java.io.PrintStream;
import java.util.Map;

/** The figures of how fast the machine is, found by {@link java.util.ServiceLoader}. */
public interface Bench {
    /** Measures; says on {@code progress} what it is at. Figures by name, in order of telling. */
    Map<String, Object> run(PrintStream progress);
}
