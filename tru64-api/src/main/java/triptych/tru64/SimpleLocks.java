package triptych.tru64;

import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.thread.SimThread;
import triptych.tru64.struct.SimpleLockData;

/**
 * {@code kern/lock.h}: simple locks, which spin. For short sections that do not block; also for
 * interrupt handlers, if every thread raises its interrupt priority level before it takes the lock.
 *
 * <h4>Variations</h4>
 *
 * As on a multiprocessor: a handler runs while others run. On a uniprocessor without lock debugging
 * the real kernel compiles simple locks to nothing.
 */
@KernelText
public interface SimpleLocks extends Surface {
    /**
     * Declares a simple lock.
     *
     * <p><b>C:</b> {@code decl_simple_lock_data(class, name)} &lt;kern/lock.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The initialiser of a field: memory for a lock, which {@link #simple_lock_init}
     *       makes one.
     * </ol>
     *
     * @param class_ storage class of C, which Java has no use for
     * @param name what reports call it
     * @return the memory
     * @source tru64.md 6.1; decl_simple_lock_data(9r)
     */
    @Routine(header = "kern/lock.h", macro = true)
    default SimpleLockData decl_simple_lock_data(String class_, String name) {
        return new SimpleLockData(name);
    }

    /**
     * The address of a declared lock, as {@code mpsleep} wants it.
     *
     * <p><b>C:</b> {@code simple_lock_addr(lock)} &lt;kern/lock.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The lock itself: Java has no addresses.
     * </ol>
     *
     * @return {@code lock}
     * @source tru64.md 6.1
     */
    @Routine(header = "kern/lock.h", macro = true)
    default SimpleLockData simple_lock_addr(SimpleLockData lock) {
        return lock;
    }

    /**
     * Makes a simple lock of its memory, free.
     *
     * <p><b>C:</b> {@code void simple_lock_init(simple_lock_t slock);} &lt;kern/lock.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Once, before use: every other routine reports {@code lock-not-initialized} of
     *       memory that it has not seen, and goes on with a lock that is free.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt: yes · may block: no
     *
     * @source tru64.md 6.1; simple_lock_init(9r)
     */
    @Routine(header = "kern/lock.h")
    default void simple_lock_init(SimpleLockData slock) {
        SimThread sim = enter(LockCalls.simple_lock_init, slock);
        kernel().simpleLocks().init(slock);
        sim.leave();
    }

    /**
     * Takes a simple lock.
     *
     * <p><b>C:</b> {@code void simple_lock(simple_lock_t slock);} &lt;kern/lock.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Spins until nobody else holds it.
     *   <li id="S2">By its holder: {@code simple-lock-recursion}, since it would spin for ever.
     *   <li id="S3">If the holder has given up the processor, the spinner's patience ends: {@code
     *       a_lock timeout}.
     *   <li id="S4">A thread that holds it at a lower interrupt priority level than that of a
     *       handler which takes it too: {@code T64-SPL01}, wherever the two meet. The handler could
     *       come between on the holder's processor.
     *   <li id="S5">After {@link #simple_lock_terminate}: {@code lock-terminated}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt: yes · between assert and block: yes · may block: no
     *
     * @source tru64.md 6.1, 6.6, 9; simple_lock(9r)
     */
    @Routine(header = "kern/lock.h")
    default void simple_lock(SimpleLockData slock) {
        SimThread sim = enter(LockCalls.simple_lock, slock);
        kernel().simpleLocks().lock(sim, slock);
        sim.leave();
    }

    /**
     * Takes a simple lock if nobody holds it.
     *
     * <p><b>C:</b> {@code boolean_t simple_lock_try(simple_lock_t slock);} &lt;kern/lock.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Never spins, also for a lock that the caller itself holds.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * as {@link #simple_lock}
     *
     * @return true if the caller has it now; false if somebody holds it
     * @source tru64.md 6.1; simple_lock_try(9r)
     */
    @Routine(header = "kern/lock.h")
    default boolean simple_lock_try(SimpleLockData slock) {
        SimThread sim = enter(LockCalls.simple_lock_try, slock);
        boolean taken = kernel().simpleLocks().tryLock(sim, slock);
        sim.leave();
        return taken;
    }

    /**
     * Gives a simple lock back.
     *
     * <p><b>C:</b> {@code void simple_unlock(simple_lock_t slock);} &lt;kern/lock.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The lock is free.
     *   <li id="S2">By a thread that does not hold it: {@code T64-REL01}; the lock is free all the
     *       same.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * as {@link #simple_lock}
     *
     * @source tru64.md 6.1, 9; simple_unlock(9r)
     */
    @Routine(header = "kern/lock.h")
    default void simple_unlock(SimpleLockData slock) {
        SimThread sim = enter(LockCalls.simple_unlock, slock);
        kernel().simpleLocks().unlock(sim, slock);
        sim.leave();
    }

    /**
     * Ends the life of a simple lock.
     *
     * <p><b>C:</b> {@code void simple_lock_terminate(simple_lock_t slock);} &lt;kern/lock.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Of a lock that is held: {@code lock-terminated-while-held}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt: yes · may block: no
     *
     * @source tru64.md 6.1; simple_lock_terminate(9r)
     */
    @Routine(header = "kern/lock.h")
    default void simple_lock_terminate(SimpleLockData slock) {
        SimThread sim = enter(LockCalls.simple_lock_terminate, slock);
        kernel().simpleLocks().terminate(sim, slock);
        sim.leave();
    }
}
