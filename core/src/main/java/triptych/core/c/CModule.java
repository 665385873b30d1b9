package triptych.core.c;

import java.util.List;
import java.util.Optional;
import triptych.core.thread.Text;

/** A module of C code in the memory of one machine, as its kernel finds it. */
public interface CModule {
    /** The name of its file, without ending. */
    String name();

    /** The records that its sources have put into linker set {@code name}, in link order. */
    List<CRecord> set(String name);

    /** A function of that name with external linkage. */
    <F> Optional<F> function(String name, Class<F> type);

    /**
     * As {@link #function}, of a function that the module cannot do without.
     *
     * @throws IllegalArgumentException if there is none
     */
    default <F> F requiredFunction(String name, Class<F> type) {
        return function(name, type)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        name() + " has no function " + name + "()"));
    }

    /** The names of its functions with external linkage. */
    List<String> functions();

    /**
     * Element {@code index} of its array variable {@code name}, as a routine would get it; empty if
     * there is no such variable with external linkage.
     */
    <T> Optional<T> element(String name, int index, Class<T> type);

    /** The module is mapped as {@code text}: when that goes, the module's data goes with it. */
    void mappedAs(Text text);
}
