package triptych.core.lock;

/**
 * What a lock is like.
 *
 * @param name as the kernel's reports name it, such as {@code sleep mutex}
 * @param spins whether waiting for it keeps the processor
 * @param sleepable whether its holder may sleep
 */
public record LockKind(String name, boolean spins, boolean sleepable) {}
