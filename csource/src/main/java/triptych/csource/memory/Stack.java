package triptych.csource.memory;

/**
 * The memory of one simulated thread's C stack, which grows downwards from {@code to}.
 *
 * @param owner what was given as the thread that it is for
 */
public record Stack(int from, int to, Object owner) {
    /** Whether {@code address} is in the stack itself, guards not counted. */
    public boolean contains(long address) {
        return address >= from && address < to;
    }
}
