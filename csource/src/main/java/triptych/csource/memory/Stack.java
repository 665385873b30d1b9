package triptych.csource.memory;

/** The memory of one simulated thread's C stack, which grows downwards. */
public final class Stack {
    private final int from;
    private final int to;
    private final Object owner;
    private long deepest;

    Stack(int from, int to, Object owner) {
        this.from = from;
        this.to = to;
        this.owner = owner;
        this.deepest = to;
    }

    /** The lowest address. */
    public int from() {
        return from;
    }

    /** Behind the highest address, where the thread begins. */
    public int to() {
        return to;
    }

    /** What was given as the thread that it is for. */
    public Object owner() {
        return owner;
    }

    /** Whether {@code address} is in the stack itself, guards not counted. */
    public boolean contains(long address) {
        return address >= from && address < to;
    }

    /** The thread's stack pointer goes down to {@code address}, or comes up to it. */
    public void useDownTo(long address) {
        if (address < deepest) {
            deepest = address;
        }
    }

    /** The lowest address that the thread can ever have had a variable at. */
    int usedFrom() {
        return (int) Math.max(from, deepest - Stacks.BELOW_POINTER);
    }

    @Override
    public String toString() {
        return "stack of %s, 0x%x to 0x%x".formatted(owner, from, to);
    }
}
