package triptych.freebsd;

import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.thread.SimThread;
import triptych.freebsd.struct.Sema;

/**
 * sema(9): counting semaphores, each a mutex and a condition variable. Nobody owns one, and WITNESS
 * does not see them.
 */
@KernelText
public interface Semas extends Surface {
    /**
     * Makes a semaphore of {@code sema}.
     *
     * <p><b>C:</b> {@code void sema_init(struct sema *sema, int value, const char *description);}
     * &lt;sys/sema.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">It has {@code value}, and {@code description} is the wait message of its
     *       waiters.
     *   <li id="S2">Negative: {@code sema_init(): negative value}.
     *   <li id="S3">The memory may be a semaphore already.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * none on entry, none on return
     *
     * <h4>Variations</h4>
     *
     * none known
     *
     * @param sema the semaphore
     * @param value its first value
     * @param description shown while threads wait
     * @source sema(9); kern_sema.c [13]
     */
    @Routine(header = "sys/sema.h")
    default void sema_init(Sema sema, int value, String description) {
        SimThread td = enter(LockCalls.sema_init, sema, value, description);
        kernel().locks().semaphores().init(td, sema, value, description);
        td.leave();
    }

    /**
     * Ends a semaphore.
     *
     * <p><b>C:</b> {@code void sema_destroy(struct sema *sema);} &lt;sys/sema.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">With threads that wait, or were woken and have not come back yet: {@code
     *       sema_destroy(): waiters}.
     *   <li id="S2">Destroyed before, or never made: {@code Assertion mtx_unowned(m) failed at
     *       F:L}, {@code lock 0x… is not initialized}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * none on entry, none on return
     *
     * <h4>Variations</h4>
     *
     * none known
     *
     * @param sema the semaphore
     * @source sema(9); kern_sema.c [13]
     */
    @Routine(header = "sys/sema.h")
    default void sema_destroy(Sema sema) {
        SimThread td = enter(LockCalls.sema_destroy, sema);
        kernel().locks().semaphores().destroy(td, sema);
        td.leave();
    }

    /**
     * Adds one, and wakes a waiter.
     *
     * <p><b>C:</b> {@code void sema_post(struct sema *sema);} &lt;sys/sema.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">A waiter comes back; whoever is first takes what was added, waiter or not.
     *   <li id="S2">Without waiters the value is remembered.
     *   <li id="S3">The most urgent waiter is woken, among equals the one that has waited longest.
     *   <li id="S4">Destroyed: {@code mtx_lock() of destroyed mutex @ F:L}; of memory that is no
     *       semaphore yet: {@code mtx_lock() of spin mutex (null) @ F:L}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt thread: yes · critical section: no · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * none on entry, none on return
     *
     * <h4>Variations</h4>
     *
     * what is done under its mutex is one step, so in a critical section only a wait panics
     *
     * @param sema the semaphore
     * @source sema(9); kern_sema.c [13]
     */
    @Routine(header = "sys/sema.h", macro = true)
    default void sema_post(Sema sema) {
        SimThread td = enter(LockCalls.sema_post, sema);
        kernel().locks().semaphores().post(td, sema);
        td.leave();
    }

    /**
     * Takes one, and waits as long as there is none.
     *
     * <p><b>C:</b> {@code void sema_wait(struct sema *sema);} &lt;sys/sema.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">It returns once it has taken one: as many come back as were posted.
     *   <li id="S2">If it must wait with a mutex held, WITNESS prints {@code Waiting on "DESC" with
     *       the following non-sleepable locks held:}, and it goes on.
     *   <li id="S3">Where sleeping is prohibited it panics if it must wait: {@code sleepq_add: td
     *       0x… to sleep on wchan 0x… with sleeping prohibited}.
     *   <li id="S4">A caller that holds Giant gives it up while it waits.
     *   <li id="S5">Destroyed: {@code mtx_lock() of destroyed mutex @ F:L}; of memory that is no
     *       semaphore yet: {@code mtx_lock() of spin mutex (null) @ F:L}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · mutex held: WITNESS warns · sleeping prohibited: panics if it must wait ·
     * critical section: no · may sleep: yes
     *
     * <h4>Locks</h4>
     *
     * none on entry, none on return
     *
     * <h4>Decisions</h4>
     *
     * who comes first of those who want one
     *
     * <h4>Variations</h4>
     *
     * what is done under its mutex is one step, so in a critical section only a wait panics
     *
     * @param sema the semaphore
     * @source sema(9); kern_sema.c [13]
     */
    @Routine(header = "sys/sema.h", sleeps = true, macro = true)
    default void sema_wait(Sema sema) {
        SimThread td = enter(LockCalls.sema_wait, sema);
        kernel().locks().semaphores().await(td, sema);
        td.leave();
    }

    /**
     * Takes one, and waits for a limited time if there is none.
     *
     * <p><b>C:</b> {@code int sema_timedwait(struct sema *sema, int timo);} &lt;sys/sema.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">0: it has taken one.
     *   <li id="S2">{@code EWOULDBLOCK}: time is up and there is none.
     *   <li id="S3">{@code timo} 0 or less means 1.
     *   <li id="S4">Who finds one although its time is up takes it.
     *   <li id="S5">Each wake-up that finds none begins the time anew.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · mutex held: WITNESS warns · sleeping prohibited: panics if it must wait ·
     * critical section: no · may sleep: yes
     *
     * <h4>Locks</h4>
     *
     * none on entry, none on return
     *
     * <h4>Decisions</h4>
     *
     * order of wake-up and time-out
     *
     * <h4>Variations</h4>
     *
     * what is done under its mutex is one step, so in a critical section only a wait panics
     *
     * @param sema the semaphore
     * @param timo ticks, 1/hz seconds each
     * @return 0 taken; {@code EWOULDBLOCK} not
     * @source sema(9); kern_sema.c [13]
     */
    @Routine(header = "sys/sema.h", sleeps = true, macro = true)
    default int sema_timedwait(Sema sema, int timo) {
        SimThread td = enter(LockCalls.sema_timedwait, sema, timo);
        int result = kernel().locks().semaphores().awaitLimited(td, sema, timo);
        td.leave();
        return result;
    }

    /**
     * Takes one if there is one.
     *
     * <p><b>C:</b> {@code int sema_trywait(struct sema *sema);} &lt;sys/sema.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">1: it has taken one; 0: there is none. It never waits.
     *   <li id="S2">Destroyed: {@code mtx_lock() of destroyed mutex @ F:L}; of memory that is no
     *       semaphore yet: {@code mtx_lock() of spin mutex (null) @ F:L}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt thread: yes · critical section: no · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * none on entry, none on return
     *
     * <h4>Variations</h4>
     *
     * what is done under its mutex is one step, so in a critical section only a wait panics
     *
     * @param sema the semaphore
     * @return 1 taken; 0 there is none
     * @source sema(9); kern_sema.c [13]
     */
    @Routine(header = "sys/sema.h", macro = true)
    default int sema_trywait(Sema sema) {
        SimThread td = enter(LockCalls.sema_trywait, sema);
        int result = kernel().locks().semaphores().tryTake(sema);
        td.leave();
        return result;
    }

    /**
     * Tells how many are left.
     *
     * <p><b>C:</b> {@code int sema_value(struct sema *sema);} &lt;sys/sema.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">It is the value of the moment; others may change it before the caller looks at
     *       it.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt thread: yes · critical section: no · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * none on entry, none on return
     *
     * <h4>Variations</h4>
     *
     * what is done under its mutex is one step, so in a critical section only a wait panics
     *
     * @param sema the semaphore
     * @return the value, 0 or more
     * @source sema(9); kern_sema.c [13]
     */
    @Routine(header = "sys/sema.h")
    default int sema_value(Sema sema) {
        SimThread td = enter(LockCalls.sema_value, sema);
        int result = kernel().locks().semaphores().value(sema);
        td.leave();
        return result;
    }
}
