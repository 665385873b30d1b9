package triptych.rosetta;

import java.util.List;

/**
 * A routine, seen as one idea, with what the other kernels have for that.
 *
 * @param counterparts one for each of the other kernels that the idea tells of: always the three,
 *     seldom {@code linux-2004}
 */
public record Entry(String os, String routine, Idea idea, List<Counterpart> counterparts) {
    public Entry {
        counterparts = List.copyOf(counterparts);
    }

    /** On this kernel; {@link java.util.NoSuchElementException} if it is the routine's own. */
    public Counterpart on(String kernel) {
        return counterparts.stream().filter(c -> c.os().equals(kernel)).findFirst().orElseThrow();
    }
}
