package triptych.csource.bind;

import java.util.SortedSet;
import java.util.TreeSet;

/** What C code can call that is no routine of a kernel's surface. */
public final class CFunctions {
    private CFunctions() {}

    /** The names of the functions for strings and memory. */
    public static SortedSet<String> names() {
        return new TreeSet<>(CLibrary.names());
    }
}
