package triptych.linux;

import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.thread.SimThread;
import triptych.linux.kernel.CompletionUnits;
import triptych.linux.struct.Semaphore;
import triptych.linux.struct.TaskState;

/** {@code linux/semaphore.h}: units that anybody gives back. */
@KernelText
public interface Semaphores extends Surface {
    /**
     * Declares a semaphore.
     *
     * <p><b>C:</b> {@code DEFINE_SEMAPHORE(name, n)} &lt;linux/semaphore.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">It has {@code n} units, and needs no {@link #sema_init}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * none: no code runs
     *
     * <h4>Locks</h4>
     *
     * no owner: lockdep does not see it
     *
     * @param name its name in messages
     * @param n units
     * @return the semaphore
     * @source linux.md 5.5; kernel/locking/semaphore.c [6.12]
     */
    @Routine(header = "linux/semaphore.h", macro = true)
    default Semaphore DEFINE_SEMAPHORE(String name, int n) {
        return new Semaphore(name).initialised(n);
    }

    /**
     * Makes a semaphore of {@code sem}.
     *
     * <p><b>C:</b> {@code void sema_init(struct semaphore *sem, int val);}
     * &lt;linux/semaphore.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">It has {@code val} units and nobody waits, whatever it was before.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * no owner: lockdep does not see it
     *
     * @param sem the semaphore
     * @param val units
     * @source linux.md 5.5; kernel/locking/semaphore.c [6.12]
     */
    @Routine(header = "linux/semaphore.h")
    default void sema_init(Semaphore sem, int val) {
        SimThread sim = enter(SemaphoreCalls.sema_init, sem, val);
        kernel().locks().semaphores().init(sim, sem, val);
        sim.leave();
    }

    /**
     * Takes a unit, and sleeps until there is one.
     *
     * <p><b>C:</b> {@code void down(struct semaphore *sem);} &lt;linux/semaphore.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Who waits longest is handed the next unit; nobody comes in between.
     *   <li id="S2">Sleeps in {@code TASK_UNINTERRUPTIBLE}: no signal ends the wait, and after a
     *       stray wake-up it goes on.
     *   <li id="S3">In atomic context: {@code BUG: sleeping function called from invalid context at
     *       kernel/locking/semaphore.c}, even if there is a unit.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * task: yes · spin lock held, softirq, interrupt: no · may sleep: yes
     *
     * <h4>Locks</h4>
     *
     * no owner: lockdep does not see it
     *
     * @param sem the semaphore
     * @see #up
     * @source linux.md 5.5; kernel/locking/semaphore.c [6.12]
     */
    @Routine(header = "linux/semaphore.h", sleeps = true)
    default void down(Semaphore sem) {
        SimThread sim = enter(SemaphoreCalls.down, sem);
        kernel().locks()
                .semaphores()
                .down(
                        sim,
                        sem,
                        CompletionUnits.MAX_SCHEDULE_TIMEOUT,
                        TaskState.TASK_UNINTERRUPTIBLE);
        sim.leave();
    }

    /**
     * Takes a unit unless a signal comes first.
     *
     * <p><b>C:</b> {@code int down_interruptible(struct semaphore *sem);} &lt;linux/semaphore.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">A unit that is there is taken, even with a signal pending.
     *   <li id="S2">A signal ends the wait, without a unit.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * task: yes · spin lock held, softirq, interrupt: no · may sleep: yes
     *
     * <h4>Locks</h4>
     *
     * no owner: lockdep does not see it
     *
     * @param sem the semaphore
     * @return 0 taken; {@code -EINTR} not taken (S2)
     * @see #down
     * @source linux.md 5.5; kernel/locking/semaphore.c [6.12]
     */
    @Routine(header = "linux/semaphore.h", sleeps = true)
    default int down_interruptible(Semaphore sem) {
        SimThread sim = enter(SemaphoreCalls.down_interruptible, sem);
        int result =
                kernel().locks()
                        .semaphores()
                        .down(
                                sim,
                                sem,
                                CompletionUnits.MAX_SCHEDULE_TIMEOUT,
                                TaskState.TASK_INTERRUPTIBLE);
        sim.leave();
        return result;
    }

    /**
     * Takes a unit unless a fatal signal comes first.
     *
     * <p><b>C:</b> {@code int down_killable(struct semaphore *sem);} &lt;linux/semaphore.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">A unit that is there is taken, even with {@code SIGKILL} pending.
     *   <li id="S2">{@code SIGKILL} ends the wait, without a unit; other signals do not.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * task: yes · spin lock held, softirq, interrupt: no · may sleep: yes
     *
     * <h4>Locks</h4>
     *
     * no owner: lockdep does not see it
     *
     * @param sem the semaphore
     * @return 0 taken; {@code -EINTR} not taken (S2)
     * @see #down
     * @source linux.md 5.5; kernel/locking/semaphore.c [6.12]
     */
    @Routine(header = "linux/semaphore.h", sleeps = true)
    default int down_killable(Semaphore sem) {
        SimThread sim = enter(SemaphoreCalls.down_killable, sem);
        int result =
                kernel().locks()
                        .semaphores()
                        .down(
                                sim,
                                sem,
                                CompletionUnits.MAX_SCHEDULE_TIMEOUT,
                                TaskState.TASK_KILLABLE);
        sim.leave();
        return result;
    }

    /**
     * Takes a unit unless time is over first.
     *
     * <p><b>C:</b> {@code int down_timeout(struct semaphore *sem, long timeout);}
     * &lt;linux/semaphore.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">A unit that comes in time is taken, at once or later.
     *   <li id="S2">Without one the wait ends after {@code timeout} jiffies, at once if that is 0.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * task: yes · spin lock held, softirq, interrupt: no · may sleep: yes
     *
     * <h4>Locks</h4>
     *
     * no owner: lockdep does not see it
     *
     * @param sem the semaphore
     * @param timeout jiffies
     * @return 0 taken; {@code -ETIME} not taken (S2)
     * @see #down
     * @source linux.md 5.5; kernel/locking/semaphore.c [6.12]
     */
    @Routine(header = "linux/semaphore.h", sleeps = true)
    default int down_timeout(Semaphore sem, long timeout) {
        SimThread sim = enter(SemaphoreCalls.down_timeout, sem, timeout);
        int result =
                kernel().locks()
                        .semaphores()
                        .down(sim, sem, timeout, TaskState.TASK_UNINTERRUPTIBLE);
        sim.leave();
        return result;
    }

    /**
     * Takes a unit if there is one.
     *
     * <p><b>C:</b> {@code int down_trylock(struct semaphore *sem);} &lt;linux/semaphore.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Never waits.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * no owner: lockdep does not see it
     *
     * @param sem the semaphore
     * @return 0 taken; 1 not: the opposite of {@code mutex_trylock}
     * @source linux.md 5.5; kernel/locking/semaphore.c [6.12]
     */
    @Routine(header = "linux/semaphore.h")
    default int down_trylock(Semaphore sem) {
        SimThread sim = enter(SemaphoreCalls.down_trylock, sem);
        int result = kernel().locks().semaphores().tryDown(sem);
        sim.leave();
        return result;
    }

    /**
     * Adds a unit.
     *
     * <p><b>C:</b> {@code void up(struct semaphore *sem);} &lt;linux/semaphore.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">By any task, also one that has taken none: the units become more.
     *   <li id="S2">With waiters the count stays 0: the unit is the first waiter's at once.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * no owner: lockdep does not see it
     *
     * @param sem the semaphore
     * @see #down
     * @source linux.md 5.5; kernel/locking/semaphore.c [6.12]
     */
    @Routine(header = "linux/semaphore.h")
    default void up(Semaphore sem) {
        SimThread sim = enter(SemaphoreCalls.up, sem);
        kernel().locks().semaphores().up(sim, sem);
        sim.leave();
    }
}
