package triptych.linux;

import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.thread.SimThread;
import triptych.linux.struct.Rwlock;

/** {@code linux/rwlock.h}: spinlocks that readers share. */
@KernelText
public interface Rwlocks extends Surface {
    /**
     * Makes a lock of memory.
     *
     * <p><b>C:</b> {@code rwlock_init(rwlock_t *lock)} &lt;linux/rwlock.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The lock is free, whatever the memory was before.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any
     *
     * @source linux.md 5.4
     */
    @Routine(header = "linux/rwlock.h", macro = true)
    default void rwlock_init(Rwlock lock) {
        SimThread sim = enter(RwlocksCalls.rwlock_init, lock);
        kernel().locks().rwlocks().init(sim, lock);
        sim.leave();
    }

    /**
     * Takes the lock together with other readers.
     *
     * <p><b>C:</b> {@code void read_lock(rwlock_t *lock);} &lt;linux/rwlock.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Readers do not keep each other out; a writer keeps them out.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any; the holder is atomic
     *
     * @source linux.md 5.4; include/linux/rwlock.h [6.12]
     */
    @Routine(header = "linux/rwlock.h")
    default void read_lock(Rwlock lock) {
        SimThread sim = enter(RwlocksCalls.read_lock, lock);
        kernel().locks().rwlocks().readLock(sim, lock);
        sim.leave();
    }

    /**
     * Gives a reader's share back.
     *
     * <p><b>C:</b> {@code void read_unlock(rwlock_t *lock);} &lt;linux/rwlock.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">A writer can go on once the last reader has given its share back.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any; the holder is atomic
     *
     * @source linux.md 5.4; include/linux/rwlock.h [6.12]
     */
    @Routine(header = "linux/rwlock.h")
    default void read_unlock(Rwlock lock) {
        SimThread sim = enter(RwlocksCalls.read_unlock, lock);
        kernel().locks().rwlocks().readUnlock(sim, lock);
        sim.leave();
    }

    /**
     * Takes the lock alone.
     *
     * <p><b>C:</b> {@code void write_lock(rwlock_t *lock);} &lt;linux/rwlock.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Nobody else has it meanwhile, neither to read nor to write; the holder must not
     *       sleep.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any; the holder is atomic
     *
     * @source linux.md 5.4; include/linux/rwlock.h [6.12]
     */
    @Routine(header = "linux/rwlock.h")
    default void write_lock(Rwlock lock) {
        SimThread sim = enter(RwlocksCalls.write_lock, lock);
        kernel().locks().rwlocks().writeLock(sim, lock);
        sim.leave();
    }

    /**
     * Gives the lock back.
     *
     * <p><b>C:</b> {@code void write_unlock(rwlock_t *lock);} &lt;linux/rwlock.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Who does not hold it is told of by lockdep as a bad unlock balance.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any; the holder is atomic
     *
     * @source linux.md 5.4; include/linux/rwlock.h [6.12]
     */
    @Routine(header = "linux/rwlock.h")
    default void write_unlock(Rwlock lock) {
        SimThread sim = enter(RwlocksCalls.write_unlock, lock);
        kernel().locks().rwlocks().writeUnlock(sim, lock);
        sim.leave();
    }
}
