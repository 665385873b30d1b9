package triptych.linux;

import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.thread.SimThread;
import triptych.linux.struct.Mutex;
import triptych.linux.struct.TaskState;

/**
 * {@code linux/mutex.h}: locks whose holder may sleep.
 *
 * <p>The emulated kernel is built with {@code DEBUG_MUTEXES} and lockdep.
 */
@KernelText
public interface Mutexes extends Surface {
    /**
     * Declares a mutex.
     *
     * <p><b>C:</b> {@code DEFINE_MUTEX(mutexname)} &lt;linux/mutex.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">A free mutex that needs no {@link #mutex_init}; it can stand in the initialiser
     *       of a field.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * none: no code runs
     *
     * <h4>Variations</h4>
     *
     * the name is the class of the lock order, where C takes the place of the declaration: several
     * mutexes of one name are one class
     *
     * @param mutexname its name in messages
     * @return the mutex
     * @source linux.md 5.3; kernel/locking/mutex.c [6.12]
     */
    @Routine(header = "linux/mutex.h", macro = true)
    default Mutex DEFINE_MUTEX(String mutexname) {
        Mutex m = new Mutex(mutexname);
        m.initialise();
        return m;
    }

    /**
     * Makes a mutex of {@code lock}.
     *
     * <p><b>C:</b> {@code mutex_init(struct mutex *lock)} &lt;linux/mutex.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The mutex is free, whatever the memory was before.
     *   <li id="S2">Held by the caller: {@code WARNING: held lock freed!}; it is free then.
     *   <li id="S3">Held by another task, nothing is said; whoever waits for what it was waits for
     *       ever.
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
     * <h4>Decisions</h4>
     *
     * whether another thread of the module comes first, if there is one already
     *
     * <h4>Variations</h4>
     *
     * the class of the lock order is the name of {@code lock}, not the place of this call; without
     * a name the mutex is a class of its own
     *
     * @param lock the mutex
     * @source linux.md 5.3; kernel/locking/mutex.c [6.12]
     */
    @Routine(header = "linux/mutex.h", macro = true)
    default void mutex_init(Mutex lock) {
        SimThread sim = enter(MutexCalls.mutex_init, lock);
        kernel().locks().mutexes().init(sim, lock);
        sim.leave();
    }

    /**
     * Ends a mutex.
     *
     * <p><b>C:</b> {@code void mutex_destroy(struct mutex *lock);} &lt;linux/mutex.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Held by anybody: {@code DEBUG_LOCKS_WARN_ON(mutex_is_locked(lock))}; the holder
     *       keeps it.
     *   <li id="S2">Afterwards it is a mutex that was never initialised: {@link #mutex_lock} S6.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * not held
     *
     * @param lock the mutex
     * @source linux.md 5.3; kernel/locking/mutex.c [6.12]
     */
    @Routine(header = "linux/mutex.h")
    default void mutex_destroy(Mutex lock) {
        SimThread sim = enter(MutexCalls.mutex_destroy, lock);
        kernel().locks().mutexes().destroy(sim, lock);
        sim.leave();
    }

    /**
     * Takes a mutex, and sleeps while another task holds it.
     *
     * <p><b>C:</b> {@code void mutex_lock(struct mutex *lock);} &lt;linux/mutex.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">One task at a time holds it, and that one is the caller on return.
     *   <li id="S2">In atomic context: {@code BUG: sleeping function called from invalid context at
     *       kernel/locking/mutex.c}, be it free or not; then it is taken.
     *   <li id="S3">In another state than {@code TASK_RUNNING}: {@code do not call blocking ops
     *       when !TASK_RUNNING}; the task is running then.
     *   <li id="S4">By its holder: {@code WARNING: possible recursive locking detected}; then the
     *       holder waits for ever.
     *   <li id="S5">The caller sleeps in {@code TASK_UNINTERRUPTIBLE}; neither a signal nor a
     *       wake-up gives it the mutex.
     *   <li id="S6">Never initialised: {@code DEBUG_LOCKS_WARN_ON(lock->magic != lock)}; zeroed
     *       memory then works as a free mutex.
     *   <li id="S7">In atomic context and taken, the wait itself is {@code BUG: scheduling while
     *       atomic}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * task: yes · spin lock held, softirq, interrupt: no · may sleep: yes
     *
     * <h4>Locks</h4>
     *
     * not held · on return: held
     *
     * <h4>Decisions</h4>
     *
     * which of the tasks that want it takes it
     *
     * <h4>Variations</h4>
     *
     * a wake-up of a task that waits for a mutex gives 0, as of a running one; the real kernel
     * gives 1 and the task sleeps again
     *
     * @param lock the mutex
     * @source linux.md 5.3; kernel/locking/mutex.c [6.12]
     */
    @Routine(header = "linux/mutex.h", sleeps = true)
    default void mutex_lock(Mutex lock) {
        SimThread sim = enter(MutexCalls.mutex_lock, lock);
        kernel().locks().mutexes().lock(sim, lock, TaskState.TASK_UNINTERRUPTIBLE);
        sim.leave();
    }

    /**
     * Takes a mutex unless a signal comes first.
     *
     * <p><b>C:</b> {@code int mutex_lock_interruptible(struct mutex *lock);} &lt;linux/mutex.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">A free mutex is taken, even with a signal pending.
     *   <li id="S2">A signal that is pending or comes while another task holds it ends the wait,
     *       without the mutex; {@code kthread_stop} counts as one since 6.1.
     *   <li id="S3">The caller sleeps in {@code TASK_INTERRUPTIBLE}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * as {@link #mutex_lock}
     *
     * <h4>Locks</h4>
     *
     * not held · on return: held if 0
     *
     * <h4>Decisions</h4>
     *
     * as {@link #mutex_lock}; signal or mutex first
     *
     * @param lock the mutex
     * @return 0 taken; {@code -EINTR} not taken (S2)
     * @see #mutex_lock
     * @source linux.md 5.3; kernel/locking/mutex.c [6.12]
     */
    @Routine(header = "linux/mutex.h", sleeps = true)
    default int mutex_lock_interruptible(Mutex lock) {
        SimThread sim = enter(MutexCalls.mutex_lock_interruptible, lock);
        int result = kernel().locks().mutexes().lock(sim, lock, TaskState.TASK_INTERRUPTIBLE);
        sim.leave();
        return result;
    }

    /**
     * Takes a mutex unless a fatal signal comes first.
     *
     * <p><b>C:</b> {@code int mutex_lock_killable(struct mutex *lock);} &lt;linux/mutex.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">A free mutex is taken, even with {@code SIGKILL} pending.
     *   <li id="S2">{@code SIGKILL} ends the wait, without the mutex; other signals do not.
     *   <li id="S3">The caller sleeps in {@code TASK_KILLABLE}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * as {@link #mutex_lock}
     *
     * <h4>Locks</h4>
     *
     * not held · on return: held if 0
     *
     * <h4>Decisions</h4>
     *
     * as {@link #mutex_lock_interruptible}
     *
     * @param lock the mutex
     * @return 0 taken; {@code -EINTR} not taken (S2)
     * @see #mutex_lock
     * @source linux.md 5.3; kernel/locking/mutex.c [6.12]
     */
    @Routine(header = "linux/mutex.h", sleeps = true)
    default int mutex_lock_killable(Mutex lock) {
        SimThread sim = enter(MutexCalls.mutex_lock_killable, lock);
        int result = kernel().locks().mutexes().lock(sim, lock, TaskState.TASK_KILLABLE);
        sim.leave();
        return result;
    }

    /**
     * Takes a mutex if it is free.
     *
     * <p><b>C:</b> {@code int mutex_trylock(struct mutex *lock);} &lt;linux/mutex.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Never waits: not even the holder does, who gets 0.
     *   <li id="S2">Nothing is said in atomic context or in another state than {@code
     *       TASK_RUNNING}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * task: yes · spin lock held: yes · softirq, interrupt: no · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * on return: held if 1
     *
     * @param lock the mutex
     * @return 1 taken; 0 somebody holds it: the opposite of {@code down_trylock}
     * @source linux.md 5.3; kernel/locking/mutex.c [6.12]
     */
    @Routine(header = "linux/mutex.h")
    default int mutex_trylock(Mutex lock) {
        SimThread sim = enter(MutexCalls.mutex_trylock, lock);
        int result = kernel().locks().mutexes().tryLock(sim, lock);
        sim.leave();
        return result;
    }

    /**
     * Gives a mutex back.
     *
     * <p><b>C:</b> {@code void mutex_unlock(struct mutex *lock);} &lt;linux/mutex.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The mutex is free, and those who wait for it compete.
     *   <li id="S2">Held by nobody: {@code WARNING: bad unlock balance detected!}.
     *   <li id="S3">Held by another task: {@code DEBUG_LOCKS_WARN_ON(__owner_task(owner) !=
     *       get_current())}; the mutex is free then.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * task: yes · interrupt: no · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * held · on return: not held
     *
     * <h4>Variations</h4>
     *
     * of S3 a kernel with lockdep says what S2 says
     *
     * @param lock the mutex
     * @see #mutex_lock
     * @source linux.md 5.3; kernel/locking/mutex.c [6.12]
     */
    @Routine(header = "linux/mutex.h")
    default void mutex_unlock(Mutex lock) {
        SimThread sim = enter(MutexCalls.mutex_unlock, lock);
        kernel().locks().mutexes().unlock(sim, lock);
        sim.leave();
    }

    /**
     * Whether anybody holds a mutex.
     *
     * <p><b>C:</b> {@code bool mutex_is_locked(struct mutex *lock);} &lt;linux/mutex.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">True while any task holds it, be it the caller.
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
     * @param lock the mutex
     * @return whether it is held, which may be over by the time of return
     * @source linux.md 5.3; kernel/locking/mutex.c [6.12]
     */
    @Routine(header = "linux/mutex.h")
    default boolean mutex_is_locked(Mutex lock) {
        SimThread sim = enter(MutexCalls.mutex_is_locked, lock);
        boolean result = kernel().locks().mutexes().isLocked(lock);
        sim.leave();
        return result;
    }
}
