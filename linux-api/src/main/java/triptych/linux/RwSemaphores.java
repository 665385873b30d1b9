package triptych.linux;

import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.thread.SimThread;
import triptych.linux.struct.RwSemaphore;

/** {@code linux/rwsem.h}: locks that readers share and that are slept for. */
@KernelText
public interface RwSemaphores extends Surface {
    /**
     * Declares a semaphore for readers and writers.
     *
     * <p><b>C:</b> {@code DECLARE_RWSEM(name)} &lt;linux/rwsem.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">It is free, and needs no {@link #init_rwsem}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * none: no code runs
     *
     * <h4>Locks</h4>
     *
     * its name is its class in the lock order
     *
     * @param name its name in messages
     * @return the semaphore
     * @source linux.md 5.6; kernel/locking/rwsem.c [6.12]
     */
    @Routine(header = "linux/rwsem.h", macro = true)
    default RwSemaphore DECLARE_RWSEM(String name) {
        RwSemaphore sem = new RwSemaphore(name);
        sem.initialise();
        return sem;
    }

    /**
     * Makes a semaphore for readers and writers of memory.
     *
     * <p><b>C:</b> {@code init_rwsem(struct rw_semaphore *sem)} &lt;linux/rwsem.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">It is free, whatever the memory was before.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * its name is its class in the lock order
     *
     * @param sem the semaphore
     * @source linux.md 5.6; kernel/locking/rwsem.c [6.12]
     */
    @Routine(header = "linux/rwsem.h", macro = true)
    default void init_rwsem(RwSemaphore sem) {
        SimThread sim = enter(RwSemaphoresCalls.init_rwsem, sem);
        kernel().locks().rwsems().init(sim, sem);
        sim.leave();
    }

    /**
     * Takes the semaphore together with other readers.
     *
     * <p><b>C:</b> {@code void down_read(struct rw_semaphore *sem);} &lt;linux/rwsem.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Readers do not keep each other out; a writer keeps them out, who may sleep
     *       meanwhile.
     *   <li id="S2">A writer that waits keeps new readers out, those that read already included:
     *       who reads twice with a writer in between waits for ever.
     *   <li id="S3">A second reading of one task is told by lockdep before it waits: {@code
     *       WARNING: possible recursive locking detected}.
     *   <li id="S4">In atomic context: {@code BUG: sleeping function called from invalid context at
     *       kernel/locking/rwsem.c}, even if it is free.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * task: yes · spin lock held, softirq, interrupt: no · may sleep: yes
     *
     * <h4>Locks</h4>
     *
     * on return held, to read
     *
     * <h4>Variations</h4>
     *
     * Which of several that wait goes first is open.
     *
     * @param sem the semaphore
     * @see #up_read
     * @source linux.md 5.6; kernel/locking/rwsem.c [6.12]
     */
    @Routine(header = "linux/rwsem.h", sleeps = true)
    default void down_read(RwSemaphore sem) {
        SimThread sim = enter(RwSemaphoresCalls.down_read, sem);
        kernel().locks().rwsems().read(sim, sem);
        sim.leave();
    }

    /**
     * Takes the semaphore together with other readers if it need not wait.
     *
     * <p><b>C:</b> {@code int down_read_trylock(struct rw_semaphore *sem);} &lt;linux/rwsem.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Never waits; a writer that has it or waits for it makes it fail.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * on return 1 held, to read
     *
     * @param sem the semaphore
     * @return 1 taken; 0 not: as of {@code mutex_trylock}
     * @source linux.md 5.6; kernel/locking/rwsem.c [6.12]
     */
    @Routine(header = "linux/rwsem.h")
    default int down_read_trylock(RwSemaphore sem) {
        SimThread sim = enter(RwSemaphoresCalls.down_read_trylock, sem);
        int result = kernel().locks().rwsems().tryRead(sim, sem);
        sim.leave();
        return result;
    }

    /**
     * Gives a reader's share back.
     *
     * <p><b>C:</b> {@code void up_read(struct rw_semaphore *sem);} &lt;linux/rwsem.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">A writer can go on once the last reader has given its share back.
     *   <li id="S2">By a task that does not read: lockdep tells of a bad unlock balance.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * on entry held, to read, by the caller
     *
     * <h4>Variations</h4>
     *
     * After S2 the semaphore is as it was; the real count would be out of balance.
     *
     * @param sem the semaphore
     * @see #down_read
     * @source linux.md 5.6; kernel/locking/rwsem.c [6.12]
     */
    @Routine(header = "linux/rwsem.h")
    default void up_read(RwSemaphore sem) {
        SimThread sim = enter(RwSemaphoresCalls.up_read, sem);
        kernel().locks().rwsems().readDone(sim, sem);
        sim.leave();
    }

    /**
     * Takes the semaphore alone.
     *
     * <p><b>C:</b> {@code void down_write(struct rw_semaphore *sem);} &lt;linux/rwsem.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Nobody else has it meanwhile, neither to read nor to write; the holder may
     *       sleep.
     *   <li id="S2">By its owner or a reader: lockdep tells of recursive locking, and the task
     *       waits for itself.
     *   <li id="S3">In atomic context: {@code BUG: sleeping function called from invalid context at
     *       kernel/locking/rwsem.c}, even if it is free.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * task: yes · spin lock held, softirq, interrupt: no · may sleep: yes
     *
     * <h4>Locks</h4>
     *
     * on return held, to write
     *
     * <h4>Variations</h4>
     *
     * Which of several that wait goes first is open.
     *
     * @param sem the semaphore
     * @see #up_write
     * @source linux.md 5.6; kernel/locking/rwsem.c [6.12]
     */
    @Routine(header = "linux/rwsem.h", sleeps = true)
    default void down_write(RwSemaphore sem) {
        SimThread sim = enter(RwSemaphoresCalls.down_write, sem);
        kernel().locks().rwsems().write(sim, sem);
        sim.leave();
    }

    /**
     * Takes the semaphore alone if it is free.
     *
     * <p><b>C:</b> {@code int down_write_trylock(struct rw_semaphore *sem);} &lt;linux/rwsem.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Never waits; a reader or another writer makes it fail.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * on return 1 held, to write
     *
     * @param sem the semaphore
     * @return 1 taken; 0 not: as of {@code mutex_trylock}
     * @source linux.md 5.6; kernel/locking/rwsem.c [6.12]
     */
    @Routine(header = "linux/rwsem.h")
    default int down_write_trylock(RwSemaphore sem) {
        SimThread sim = enter(RwSemaphoresCalls.down_write_trylock, sem);
        int result = kernel().locks().rwsems().tryWrite(sim, sem);
        sim.leave();
        return result;
    }

    /**
     * Gives the semaphore back.
     *
     * <p><b>C:</b> {@code void up_write(struct rw_semaphore *sem);} &lt;linux/rwsem.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Who waits can go on.
     *   <li id="S2">By another than its owner: lockdep tells of a bad unlock balance.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * on entry held, to write, by the caller
     *
     * <h4>Variations</h4>
     *
     * After S2 the semaphore is as it was; the real count would be out of balance.
     *
     * @param sem the semaphore
     * @see #down_write
     * @source linux.md 5.6; kernel/locking/rwsem.c [6.12]
     */
    @Routine(header = "linux/rwsem.h")
    default void up_write(RwSemaphore sem) {
        SimThread sim = enter(RwSemaphoresCalls.up_write, sem);
        kernel().locks().rwsems().writeDone(sim, sem);
        sim.leave();
    }

    /**
     * Makes its writer a reader.
     *
     * <p><b>C:</b> {@code void downgrade_write(struct rw_semaphore *sem);} &lt;linux/rwsem.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">No other writer comes in between; readers can come in from now on.
     *   <li id="S2">By another than its owner: lockdep tells of a bad unlock balance.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * on entry held, to write, by the caller · on return held, to read
     *
     * @param sem the semaphore
     * @see #up_read
     * @source linux.md 5.6; kernel/locking/rwsem.c [6.12]
     */
    @Routine(header = "linux/rwsem.h")
    default void downgrade_write(RwSemaphore sem) {
        SimThread sim = enter(RwSemaphoresCalls.downgrade_write, sem);
        kernel().locks().rwsems().downgrade(sim, sem);
        sim.leave();
    }

    /**
     * Tells whether anybody has the semaphore.
     *
     * <p><b>C:</b> {@code int rwsem_is_locked(struct rw_semaphore *sem);} &lt;linux/rwsem.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">True with readers as with a writer; the answer may be old at once.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * none
     *
     * @param sem the semaphore
     * @return whether it is held
     * @source linux.md 5.6; kernel/locking/rwsem.c [6.12]
     */
    @Routine(header = "linux/rwsem.h")
    default boolean rwsem_is_locked(RwSemaphore sem) {
        SimThread sim = enter(RwSemaphoresCalls.rwsem_is_locked, sem);
        boolean result = kernel().locks().rwsems().isLocked(sim, sem);
        sim.leave();
        return result;
    }
}
