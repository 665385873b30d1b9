package triptych.tru64;

import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.thread.SimThread;
import triptych.tru64.kernel.Contexts;
import triptych.tru64.struct.LockData;

/**
 * {@code kern/lock.h}: complex locks, which block: many readers or one writer. Upgrade, downgrade
 * and recursion are Mach's; no manual of Tru64 that could be read has them.
 *
 * <h4>Variations</h4>
 *
 * Mach waits for a complex lock on the address of the lock, as for an event; here nobody can wake
 * such a waiter by hand, and {@code wait_result} stays as it was.
 */
@KernelText
public interface ComplexLocks extends Surface {
    /**
     * Makes a complex lock of its memory, free.
     *
     * <p><b>C:</b> {@code void lock_init(lock_t lock, boolean_t can_sleep);} &lt;kern/lock.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Once, before use, as for {@link SimpleLocks#simple_lock_init}.
     *   <li id="S2">{@code can_sleep} must be true; otherwise {@code lock-init-cannot-sleep}.
     * </ol>
     *
     * @source tru64.md 6.2; lock_init(9r)
     */
    @Routine(header = "kern/lock.h")
    default void lock_init(LockData lock, boolean can_sleep) {
        SimThread sim = enter(LockCalls.lock_init, lock, can_sleep ? 1 : 0);
        kernel().complexLocks().init(lock, can_sleep);
        sim.leave();
    }

    /**
     * Takes a complex lock together with other readers.
     *
     * <p><b>C:</b> {@code void lock_read(lock_t lock);} &lt;kern/lock.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Waits while a writer holds the lock.
     *   <li id="S2">Waits also while a writer or an upgrading reader waits for the readers to
     *       leave, so that writers do not starve. Whoever reads already and reads again then waits
     *       for ever.
     *   <li id="S3">By the writer itself: it waits for ever, unless {@link #lock_set_recursive}.
     *   <li id="S4">After {@link #lock_terminate}: {@code lock-terminated}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt: no · simple lock held: no · between assert and block: no · may
     * block: yes
     *
     * @source tru64.md 6.2; lock_read(9r)
     */
    @Routine(header = "kern/lock.h", sleeps = true, forbidden = Contexts.INTERRUPTS)
    default void lock_read(LockData lock) {
        SimThread sim = enter(LockCalls.lock_read, lock);
        kernel().complexLocks().read(sim, lock);
        sim.leave();
    }

    /**
     * Takes a complex lock alone.
     *
     * <p><b>C:</b> {@code void lock_write(lock_t lock);} &lt;kern/lock.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Waits for other writers, then claims the lock, then waits for the readers.
     *   <li id="S2">An upgrading reader goes before a writer that has claimed.
     *   <li id="S3">When a writer leaves, readers and writers compete.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * as {@link #lock_read}
     *
     * @source tru64.md 6.2; lock_write(9r)
     */
    @Routine(header = "kern/lock.h", sleeps = true, forbidden = Contexts.INTERRUPTS)
    default void lock_write(LockData lock) {
        SimThread sim = enter(LockCalls.lock_write, lock);
        kernel().complexLocks().write(sim, lock);
        sim.leave();
    }

    /**
     * Takes a complex lock together with other readers if that needs no waiting.
     *
     * <p><b>C:</b> {@code boolean_t lock_try_read(lock_t lock);} &lt;kern/lock.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Fails where {@link #lock_read} would wait.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt: no · simple lock held: yes · between assert and block: yes · may
     * block: no
     *
     * @return whether the caller reads now
     * @source tru64.md 6.2; lock_try_read(9r)
     */
    @Routine(header = "kern/lock.h", forbidden = Contexts.INTERRUPTS)
    default boolean lock_try_read(LockData lock) {
        SimThread sim = enter(LockCalls.lock_try_read, lock);
        boolean taken = kernel().complexLocks().tryRead(sim, lock);
        sim.leave();
        return taken;
    }

    /**
     * Takes a complex lock alone if that needs no waiting.
     *
     * <p><b>C:</b> {@code boolean_t lock_try_write(lock_t lock);} &lt;kern/lock.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Fails where {@link #lock_write} would wait.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * as {@link #lock_try_read}
     *
     * @return whether the caller is the writer now
     * @source tru64.md 6.2; lock_try_write(9r)
     */
    @Routine(header = "kern/lock.h", forbidden = Contexts.INTERRUPTS)
    default boolean lock_try_write(LockData lock) {
        SimThread sim = enter(LockCalls.lock_try_write, lock);
        boolean taken = kernel().complexLocks().tryWrite(sim, lock);
        sim.leave();
        return taken;
    }

    /**
     * Gives a complex lock back, in whichever mode it is held.
     *
     * <p><b>C:</b> {@code void lock_done(lock_t lock);} &lt;kern/lock.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">One level of a recursive writer; the last one lets others in.
     *   <li id="S2">By a thread that does not hold it: {@code T64-REL01}, and nothing happens; if
     *       it has lost it by {@link #lock_read_to_write}: {@code T64-UPG01}.
     *   <li id="S3">The last level without {@link #lock_clear_recursive}: {@code
     *       lock-left-recursive}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * as {@link #lock_try_read}
     *
     * <h4>Variations</h4>
     *
     * Mach miscounts silently for S2
     *
     * @source tru64.md 6.2, 9; lock_done(9r)
     */
    @Routine(header = "kern/lock.h", forbidden = Contexts.INTERRUPTS)
    default void lock_done(LockData lock) {
        SimThread sim = enter(LockCalls.lock_done, lock);
        kernel().complexLocks().done(sim, lock);
        sim.leave();
    }

    /**
     * Turns a reader into the writer, or takes the lock from it.
     *
     * <p><b>C:</b> {@code boolean_t lock_read_to_write(lock_t lock);} &lt;kern/lock.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Waits until the other readers have left; new ones are kept out, and writers
     *       that wait come later.
     *   <li id="S2">If another reader waits like that already, the caller loses its read lock, and
     *       holds nothing.
     *   <li id="S3">By a thread that does not read: as {@link #lock_done} S2.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * as {@link #lock_read}
     *
     * @return false if the caller is the writer now; true if it failed
     * @source tru64.md 6.2, 9
     */
    @Routine(header = "kern/lock.h", sleeps = true, forbidden = Contexts.INTERRUPTS)
    default boolean lock_read_to_write(LockData lock) {
        SimThread sim = enter(LockCalls.lock_read_to_write, lock);
        boolean failed = kernel().complexLocks().upgrade(sim, lock);
        sim.leave();
        return failed;
    }

    /**
     * Turns a reader into the writer, or leaves it as it is.
     *
     * <p><b>C:</b> {@code boolean_t lock_try_read_to_write(lock_t lock);} &lt;kern/lock.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Waits for the other readers to leave, despite its name.
     *   <li id="S2">If another reader waits like that already, the caller stays a reader.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * as {@link #lock_read}
     *
     * @return whether the caller is the writer now
     * @source tru64.md 6.2
     */
    @Routine(header = "kern/lock.h", sleeps = true, forbidden = Contexts.INTERRUPTS)
    default boolean lock_try_read_to_write(LockData lock) {
        SimThread sim = enter(LockCalls.lock_try_read_to_write, lock);
        boolean done = kernel().complexLocks().tryUpgrade(sim, lock);
        sim.leave();
        return done;
    }

    /**
     * Turns the writer into a reader.
     *
     * <p><b>C:</b> {@code void lock_write_to_read(lock_t lock);} &lt;kern/lock.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Other readers are let in, without a moment in which the lock is free.
     *   <li id="S2">By a thread that is not the writer: as {@link #lock_done} S2.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * as {@link #lock_try_read}
     *
     * @source tru64.md 6.2
     */
    @Routine(header = "kern/lock.h", forbidden = Contexts.INTERRUPTS)
    default void lock_write_to_read(LockData lock) {
        SimThread sim = enter(LockCalls.lock_write_to_read, lock);
        kernel().complexLocks().downgrade(sim, lock);
        sim.leave();
    }

    /**
     * Lets the writer take the lock again, in any mode.
     *
     * <p><b>C:</b> {@code void lock_set_recursive(lock_t lock);} &lt;kern/lock.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">From here on each taking by the writer is one level more, for {@link
     *       #lock_done} to undo.
     *   <li id="S2">By another thread: {@code lock_set_recursive: don't have write lock}.
     * </ol>
     *
     * @source tru64.md 6.2, 6.6
     */
    @Routine(header = "kern/lock.h")
    default void lock_set_recursive(LockData lock) {
        SimThread sim = enter(LockCalls.lock_set_recursive, lock);
        kernel().complexLocks().setRecursive(sim, lock);
        sim.leave();
    }

    /**
     * Ends what {@link #lock_set_recursive} began.
     *
     * <p><b>C:</b> {@code void lock_clear_recursive(lock_t lock);} &lt;kern/lock.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Without effect while levels are left.
     *   <li id="S2">By another thread: {@code lock_clear_recursive: wrong thread}.
     * </ol>
     *
     * @source tru64.md 6.2, 6.6
     */
    @Routine(header = "kern/lock.h")
    default void lock_clear_recursive(LockData lock) {
        SimThread sim = enter(LockCalls.lock_clear_recursive, lock);
        kernel().complexLocks().clearRecursive(sim, lock);
        sim.leave();
    }

    /**
     * Ends the life of a complex lock.
     *
     * <p><b>C:</b> {@code void lock_terminate(lock_t lock);} &lt;kern/lock.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Of a lock that is held: {@code lock-terminated-while-held}.
     * </ol>
     *
     * @source tru64.md 6.2; lock_terminate(9r)
     */
    @Routine(header = "kern/lock.h")
    default void lock_terminate(LockData lock) {
        SimThread sim = enter(LockCalls.lock_terminate, lock);
        kernel().complexLocks().terminate(sim, lock);
        sim.leave();
    }
}
