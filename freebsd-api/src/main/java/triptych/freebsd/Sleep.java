package triptych.freebsd;

import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.thread.SimThread;
import triptych.core.wait.WakeOrder;
import triptych.freebsd.struct.LockObject;
import triptych.freebsd.struct.Mtx;
import triptych.freebsd.struct.SleepFlags;

/**
 * sleep(9): sleeping on a channel, and waking who sleeps there. A channel is an address: it has to
 * be an object that is the same for sleeper and waker.
 *
 * <ol>
 *   <li id="S1">A string or a boxed value is refused, by sleep and wake-up alike.
 *   <li id="S2">Two objects are two channels, even if they are equal.
 * </ol>
 */
@KernelText
public interface Sleep extends Surface {
    /**
     * Sleeps on {@code chan} until woken, after giving up {@code lock}: the engine behind all
     * sleeps.
     *
     * <p><b>C:</b> {@code int _sleep(const void *chan, struct lock_object *lock, int priority,
     * const char *wmesg, sbintime_t sbt, sbintime_t pr, int flags);} &lt;sys/systm.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">No wake-up is lost between giving up {@code lock} and sleeping: the caller is
     *       on the channel's queue before anybody else can take {@code lock}.
     *   <li id="S2">{@code lock} is held again on return, whatever the value, unless {@code
     *       priority} has {@code PDROP}.
     *   <li id="S3">{@code timo} 0 means no limit, negative means 1. A thread that is woken in time
     *       but resumes at its deadline or later gets {@code EWOULDBLOCK} all the same.
     *   <li id="S4">Other locks held that are not sleepable: WITNESS prints {@code Sleeping on
     *       "WMESG" with the following non-sleepable locks held:} and goes on.
     *   <li id="S5">Panics, in this order: {@code sleeping without a lock}, {@code _sleep: NULL
     *       ident}, {@code PDROP requires a non-Giant lock}, {@code spin locks can only use
     *       msleep_spin}, {@code mutex NAME not owned at F:L}, {@code mutex NAME recursed at F:L},
     *       {@code sleepq_add: td 0x… to sleep on wchan 0x… with sleeping prohibited}, {@code
     *       Assertion lock == sq->sq_lock failed}, {@code Assertion (flags & SLEEPQ_TYPE) ==
     *       sq->sq_type failed}, {@code mi_switch: switch in a critical section}.
     *   <li id="S6">The thread shows {@code wmesg} as long as it sleeps.
     *   <li id="S7">An sx lock is taken again in the mode in which it was held. It is given up
     *       after the queue has been joined, so {@code Lock (sx) NAME not locked @ F:L.} and {@code
     *       Lock (sx) NAME recursed @ F:L.} come after the panics about channel and context, and
     *       before that about the critical section.
     *   <li id="S8">{@code lock} null is {@link #tsleep}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · sx lock held: yes · mutex held besides the interlock: WITNESS warns ·
     * THREAD_NO_SLEEPING: panics, S5 · critical section: panics · may sleep: yes
     *
     * <h4>Locks</h4>
     *
     * {@code lock} null, or held by the caller · asleep: not held · on return: held, unless {@code
     * PDROP}
     *
     * <h4>Decisions</h4>
     *
     * order of wake-up and time-out; when the woken thread gets the lock
     *
     * <h4>Variations</h4>
     *
     * none known
     *
     * @param chan identity of the channel
     * @param lock the interlock: mutex, sx, or null
     * @param priority a priority, which the scheduler does not look at, and {@code PCATCH}, {@code
     *     PDROP}
     * @param wmesg what the sleep is for, at most 6 characters by custom
     * @param timo ticks, 1/hz seconds each; 0 without limit
     * @return 0 woken; {@code EWOULDBLOCK} the deadline had passed when the thread resumed; {@code
     *     EINTR} or {@code ERESTART} a signal, with {@code PCATCH}
     * @see #wakeup
     * @source sleep(9); kern_synch.c, subr_sleepqueue.c [13]; freebsd.md 2.1 to 2.4
     */
    @Routine(header = "sys/systm.h", sleeps = true)
    default int _sleep(Object chan, LockObject lock, int priority, String wmesg, int timo) {
        SimThread td = enter(KernelCalls._sleep, chan, lock, priority, wmesg, timo);
        int error = kernel().sleep().sleep(td, chan, lock, priority, wmesg, timo);
        td.leave();
        return error;
    }

    /**
     * Sleeps on {@code chan} until woken, without an interlock.
     *
     * <p><b>C:</b> {@code int tsleep(const void *chan, int priority, const char *wmesg, int timo);}
     * &lt;sys/systm.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Nothing keeps a wake-up from coming before the sleep, where it is lost.
     *   <li id="S2">With Giant held it may sleep without limit, as a module event handler does;
     *       otherwise that panics: {@code sleeping without a lock}.
     *   <li id="S3">{@code timo} 0 means no limit, negative means 1. A thread that is woken in time
     *       but resumes at its deadline or later gets {@code EWOULDBLOCK} all the same.
     *   <li id="S4">Locks held that are not sleepable: WITNESS prints {@code Sleeping on "WMESG"
     *       with the following non-sleepable locks held:} and goes on.
     *   <li id="S5">Panics, in this order: {@code sleeping without a lock}, {@code _sleep: NULL
     *       ident}, {@code PDROP requires a non-Giant lock}, {@code sleepq_add: td 0x… to sleep on
     *       wchan 0x… with sleeping prohibited}, {@code Assertion lock == sq->sq_lock failed},
     *       {@code mi_switch: switch in a critical section}.
     *   <li id="S6">The thread shows {@code wmesg} as long as it sleeps.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · sx lock held: yes · mutex held: WITNESS warns · THREAD_NO_SLEEPING: panics, S5
     * · critical section: panics · may sleep: yes
     *
     * <h4>Locks</h4>
     *
     * none, unless {@code timo} is 0: then Giant has to be held, as it is in a module event handler
     *
     * <h4>Decisions</h4>
     *
     * order of wake-up and time-out
     *
     * <h4>Variations</h4>
     *
     * strings and boxed numbers are no channels
     *
     * @param chan identity of the channel: any object but a string or a boxed value
     * @param priority a priority, which the scheduler does not look at, and {@code PCATCH}, {@code
     *     PDROP}
     * @param wmesg what the sleep is for, at most 6 characters by custom
     * @param timo ticks, 1/hz seconds each; 0 without limit
     * @return 0 woken; {@code EWOULDBLOCK} the deadline had passed when the thread resumed; {@code
     *     EINTR} or {@code ERESTART} a signal, with {@code PCATCH}
     * @see #wakeup
     * @source sleep(9); kern_synch.c, subr_sleepqueue.c [13]; freebsd.md 2.1 to 2.4
     */
    @Routine(header = "sys/systm.h", sleeps = true, macro = true)
    default int tsleep(Object chan, int priority, String wmesg, int timo) {
        SimThread td = enter(KernelCalls.tsleep, chan, priority, wmesg, timo);
        int error = kernel().sleep().sleep(td, chan, null, priority, wmesg, timo);
        td.leave();
        return error;
    }

    /**
     * Sleeps on {@code chan} until woken, after giving up {@code mtx}; the same as {@link
     * #mtx_sleep}.
     *
     * <p><b>C:</b> {@code int msleep(const void *chan, struct mtx *mtx, int priority, const char
     * *wmesg, int timo);} &lt;sys/systm.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">No wake-up is lost between giving up {@code mtx} and sleeping: the caller is on
     *       the channel's queue before anybody else can take {@code mtx}.
     *   <li id="S2">{@code mtx} is held again on return, whatever the value, unless {@code
     *       priority} has {@code PDROP}.
     *   <li id="S3">{@code timo} 0 means no limit, negative means 1. A thread that is woken in time
     *       but resumes at its deadline or later gets {@code EWOULDBLOCK} all the same.
     *   <li id="S4">Other locks held that are not sleepable: WITNESS prints {@code Sleeping on
     *       "WMESG" with the following non-sleepable locks held:} and goes on.
     *   <li id="S5">Panics, in this order: {@code sleeping without a lock}, {@code _sleep: NULL
     *       ident}, {@code PDROP requires a non-Giant lock}, {@code spin locks can only use
     *       msleep_spin}, {@code mutex NAME not owned at F:L}, {@code mutex NAME recursed at F:L},
     *       {@code sleepq_add: td 0x… to sleep on wchan 0x… with sleeping prohibited}, {@code
     *       Assertion lock == sq->sq_lock failed}, {@code Assertion (flags & SLEEPQ_TYPE) ==
     *       sq->sq_type failed}, {@code mi_switch: switch in a critical section}.
     *   <li id="S6">The thread shows {@code wmesg} as long as it sleeps.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · sx lock held: yes · mutex held besides the interlock: WITNESS warns ·
     * THREAD_NO_SLEEPING: panics, S5 · critical section: panics · may sleep: yes
     *
     * <h4>Locks</h4>
     *
     * {@code mtx} held · asleep: not held · on return: held, unless {@code PDROP}
     *
     * <h4>Decisions</h4>
     *
     * order of wake-up and time-out; when the woken thread gets the lock
     *
     * <h4>Variations</h4>
     *
     * none known
     *
     * @param chan identity of the channel: any object but a string or a boxed value
     * @param mtx the interlock
     * @param priority a priority, which the scheduler does not look at, and {@code PCATCH}, {@code
     *     PDROP}
     * @param wmesg what the sleep is for, at most 6 characters by custom
     * @param timo ticks, 1/hz seconds each; 0 without limit
     * @return 0 woken; {@code EWOULDBLOCK} the deadline had passed when the thread resumed; {@code
     *     EINTR} or {@code ERESTART} a signal, with {@code PCATCH}
     * @see #wakeup
     * @source sleep(9); kern_synch.c, subr_sleepqueue.c [13]; freebsd.md 2.1 to 2.4
     */
    @Routine(header = "sys/systm.h", sleeps = true, macro = true)
    default int msleep(Object chan, Mtx mtx, int priority, String wmesg, int timo) {
        SimThread td = enter(KernelCalls.msleep, chan, mtx, priority, wmesg, timo);
        int error = kernel().sleep().sleep(td, chan, mtx, priority, wmesg, timo);
        td.leave();
        return error;
    }

    /**
     * Sleeps on {@code chan} until woken, after giving up {@code mtx}.
     *
     * <p><b>C:</b> {@code int mtx_sleep(const void *chan, struct mtx *mtx, int priority, const char
     * *wmesg, int timo);} &lt;sys/mutex.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">No wake-up is lost between giving up {@code mtx} and sleeping: the caller is on
     *       the channel's queue before anybody else can take {@code mtx}.
     *   <li id="S2">{@code mtx} is held again on return, whatever the value, unless {@code
     *       priority} has {@code PDROP}.
     *   <li id="S3">{@code timo} 0 means no limit, negative means 1. A thread that is woken in time
     *       but resumes at its deadline or later gets {@code EWOULDBLOCK} all the same.
     *   <li id="S4">Other locks held that are not sleepable: WITNESS prints {@code Sleeping on
     *       "WMESG" with the following non-sleepable locks held:} and goes on.
     *   <li id="S5">Panics, in this order: {@code sleeping without a lock}, {@code _sleep: NULL
     *       ident}, {@code PDROP requires a non-Giant lock}, {@code spin locks can only use
     *       msleep_spin}, {@code mutex NAME not owned at F:L}, {@code mutex NAME recursed at F:L},
     *       {@code sleepq_add: td 0x… to sleep on wchan 0x… with sleeping prohibited}, {@code
     *       Assertion lock == sq->sq_lock failed}, {@code Assertion (flags & SLEEPQ_TYPE) ==
     *       sq->sq_type failed}, {@code mi_switch: switch in a critical section}.
     *   <li id="S6">The thread shows {@code wmesg} as long as it sleeps.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · sx lock held: yes · mutex held besides the interlock: WITNESS warns ·
     * THREAD_NO_SLEEPING: panics, S5 · critical section: panics · may sleep: yes
     *
     * <h4>Locks</h4>
     *
     * {@code mtx} held · asleep: not held · on return: held, unless {@code PDROP}
     *
     * <h4>Decisions</h4>
     *
     * order of wake-up and time-out; when the woken thread gets the lock
     *
     * <h4>Variations</h4>
     *
     * none known
     *
     * @param chan identity of the channel: any object but a string or a boxed value
     * @param mtx the interlock
     * @param priority a priority, which the scheduler does not look at, and {@code PCATCH}, {@code
     *     PDROP}
     * @param wmesg what the sleep is for, at most 6 characters by custom
     * @param timo ticks, 1/hz seconds each; 0 without limit
     * @return 0 woken; {@code EWOULDBLOCK} the deadline had passed when the thread resumed; {@code
     *     EINTR} or {@code ERESTART} a signal, with {@code PCATCH}
     * @see #wakeup
     * @source sleep(9); kern_synch.c, subr_sleepqueue.c [13]; freebsd.md 2.1 to 2.4
     */
    @Routine(header = "sys/mutex.h", sleeps = true, macro = true)
    default int mtx_sleep(Object chan, Mtx mtx, int priority, String wmesg, int timo) {
        SimThread td = enter(KernelCalls.mtx_sleep, chan, mtx, priority, wmesg, timo);
        int error = kernel().sleep().sleep(td, chan, mtx, priority, wmesg, timo);
        td.leave();
        return error;
    }

    /**
     * Sleeps for {@code timo} ticks.
     *
     * <p><b>C:</b> {@code int pause(const char *wmesg, int timo);} &lt;sys/systm.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">{@code timo} 0 counts as one tick; negative panics: {@code pause_sbt: timeout
     *       must be >= 0}.
     *   <li id="S2">The normal answer is {@code EWOULDBLOCK}, not 0.
     *   <li id="S3">Nobody can wake it: an unload has to wait for its end.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · sx lock held: yes · mutex held: WITNESS warns · THREAD_NO_SLEEPING: panics, as
     * tsleep · critical section: panics · may sleep: yes
     *
     * <h4>Locks</h4>
     *
     * none needed; Giant is given up and taken again
     *
     * @param wmesg what the sleep is for
     * @param timo ticks
     * @return {@code EWOULDBLOCK}
     * @source sleep(9); kern_synch.c [13]; freebsd.md 2.5
     */
    @Routine(header = "sys/systm.h", sleeps = true, macro = true)
    default int pause(String wmesg, int timo) {
        SimThread td = enter(KernelCalls.pause, wmesg, timo);
        int error = kernel().sleep().pause(td, wmesg, timo, 0);
        td.leave();
        return error;
    }

    /**
     * Sleeps for {@code timo} ticks, or until a signal comes.
     *
     * <p><b>C:</b> {@code int pause_sig(const char *wmesg, int timo);} &lt;sys/systm.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">{@code timo} 0 counts as one tick; negative panics: {@code pause_sbt: timeout
     *       must be >= 0}.
     *   <li id="S2">The normal answer is {@code EWOULDBLOCK}, not 0.
     *   <li id="S3">No wake-up ends it, but signals do, as any sleep with {@code PCATCH}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · sx lock held: yes · mutex held: WITNESS warns · THREAD_NO_SLEEPING: panics, as
     * tsleep · critical section: panics · may sleep: yes
     *
     * <h4>Locks</h4>
     *
     * none needed; Giant is given up and taken again
     *
     * @param wmesg what the sleep is for
     * @param timo ticks
     * @return {@code EWOULDBLOCK}; {@code EINTR} or {@code ERESTART} a signal
     * @source sleep(9); kern_synch.c [13]; freebsd.md 2.5
     */
    @Routine(header = "sys/systm.h", sleeps = true, macro = true)
    default int pause_sig(String wmesg, int timo) {
        SimThread td = enter(KernelCalls.pause_sig, wmesg, timo);
        int error = kernel().sleep().pause(td, wmesg, timo, SleepFlags.PCATCH);
        td.leave();
        return error;
    }

    /**
     * Wakes all threads that sleep on {@code chan}.
     *
     * <p><b>C:</b> {@code void wakeup(const void *chan);} &lt;sys/systm.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">They become runnable in the order in which they fell asleep.
     *   <li id="S2">Nothing is remembered: without a sleeper it does nothing at all.
     *   <li id="S3">The woken become runnable; when they run is the scheduler's affair.
     *   <li id="S4">{@code chan} null panics: {@code sleepq_broadcast: invalid NULL wait channel};
     *       a condition variable's channel: {@code sleepq_broadcast: mismatch between sleep/wakeup
     *       and cv_*}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt: yes · critical section: yes · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * none needed
     *
     * <h4>Decisions</h4>
     *
     * which steps of others come before
     *
     * @param chan identity of the channel
     * @source sleep(9); subr_sleepqueue.c [13]; freebsd.md 2.6
     */
    @Routine(header = "sys/systm.h")
    default void wakeup(Object chan) {
        SimThread td = enter(KernelCalls.wakeup, chan);
        kernel().wakeups().wakeAll(td, chan);
        td.leave();
    }

    /**
     * Wakes one thread that sleeps on {@code chan}.
     *
     * <p><b>C:</b> {@code void wakeup_one(const void *chan);} &lt;sys/systm.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">It is the most urgent one, and among equals the one that has slept longest.
     *   <li id="S2">Nothing is remembered: without a sleeper it does nothing at all.
     *   <li id="S3">The woken become runnable; when they run is the scheduler's affair.
     *   <li id="S4">{@code chan} null panics: {@code sleepq_signal: invalid NULL wait channel}; a
     *       condition variable's channel: {@code sleepq_signal: mismatch between sleep/wakeup and
     *       cv_*}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt: yes · critical section: yes · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * none needed
     *
     * <h4>Decisions</h4>
     *
     * which steps of others come before
     *
     * @param chan identity of the channel
     * @source sleep(9); subr_sleepqueue.c [13]; freebsd.md 2.6
     */
    @Routine(header = "sys/systm.h")
    default void wakeup_one(Object chan) {
        SimThread td = enter(KernelCalls.wakeup_one, chan);
        kernel().wakeups().wakeOne(td, chan, WakeOrder.MOST_URGENT);
        td.leave();
    }

    /**
     * Wakes one thread that sleeps on {@code chan}, whichever is cheapest.
     *
     * <p><b>C:</b> {@code void wakeup_any(const void *chan);} &lt;sys/systm.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">It is the one that fell asleep last.
     *   <li id="S2">Nothing is remembered: without a sleeper it does nothing at all.
     *   <li id="S3">The woken become runnable; when they run is the scheduler's affair.
     *   <li id="S4">{@code chan} null panics: {@code sleepq_signal: invalid NULL wait channel}; a
     *       condition variable's channel: {@code sleepq_signal: mismatch between sleep/wakeup and
     *       cv_*}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt: yes · critical section: yes · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * none needed
     *
     * <h4>Decisions</h4>
     *
     * which steps of others come before
     *
     * @param chan identity of the channel
     * @source sleep(9); subr_sleepqueue.c [13]; freebsd.md 2.6
     */
    @Routine(header = "sys/systm.h")
    default void wakeup_any(Object chan) {
        SimThread td = enter(KernelCalls.wakeup_any, chan);
        kernel().wakeups().wakeOne(td, chan, WakeOrder.NEWEST);
        td.leave();
    }
}
