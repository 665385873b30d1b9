package triptych.csource.memory;

/** Why an access to an address is a fault. */
public sealed interface FaultCause {
    /** A pointer that was NULL, or a field of a structure at NULL. */
    record NullPage() implements FaultCause {}

    /** The address is in no memory at all. */
    record Wild() implements FaultCause {}

    /** Memory that no block was ever given. */
    record NeverAllocated() implements FaultCause {}

    /**
     * A block that was freed.
     *
     * @param offset from the block's beginning
     */
    record FreedBlock(Block block, int offset) implements FaultCause {}

    /**
     * Beside a block that is in use: before it if {@code offset} is negative, else behind it.
     *
     * @param offset from the block's beginning
     */
    record OutOfBounds(Block block, int offset) implements FaultCause {}

    /** Below a thread's stack: it was too deep. Above: a pointer ran out of it. */
    record StackGuard(Stack stack, boolean below) implements FaultCause {}

    /** The stack of a thread that has ended. */
    record DeadStack(Stack stack) implements FaultCause {}

    /** Constant data, written to. */
    record ReadOnlyData() implements FaultCause {}

    /** Memory of a user's, which code of the kernel does not reach by a pointer. */
    record UsersMemory() implements FaultCause {}

    /** A pointer to a function that there is none at. */
    record NoFunction() implements FaultCause {}
}
