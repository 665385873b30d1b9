package triptych.tru64.struct;

import triptych.core.routine.Symbol;

/**
 * {@code struct lockinfo}: a class of locks, and its place in the hierarchy. What is in the real
 * one is known only by what is checked with it: the members are ours.
 *
 * @param name what reports call the class
 * @param order its place: locks are taken in ascending order
 * @param minSpl the lowest interrupt priority level to hold such a lock at, as the {@code spl}
 *     routines return them
 */
@Symbol(name = "lockinfo", header = "kern/lock.h")
public record LockInfo(String name, int order, int minSpl) {
    /** One that may be held at any level. */
    public LockInfo(String name, int order) {
        this(name, order, SplLevel.NONE);
    }
}
