package triptych.freebsd;

import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.thread.SimThread;
import triptych.freebsd.kernel.Condvars;
import triptych.freebsd.struct.Cv;
import triptych.freebsd.struct.LockObject;

/**
 * condvar(9): condition variables.
 *
 * <p>Built on sleep queues of their own type; the channel is the variable's address.
 */
@KernelText
public interface Condvar extends Surface {
    /**
     * Makes a condition variable of {@code cvp}.
     *
     * <p><b>C:</b> {@code void cv_init(struct cv *cvp, const char *desc);} &lt;sys/condvar.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">{@code desc} is the wait message of its waiters.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt thread: yes · spin lock held: yes · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * any on entry, the same on return; the waiters' lock should be held
     *
     * <h4>Variations</h4>
     *
     * none known
     *
     * @param cvp memory for it
     * @param desc shown while threads wait
     * @source condvar(9); kern_condvar.c [13]
     */
    @Routine(header = "sys/condvar.h")
    default void cv_init(Cv cvp, String desc) {
        SimThread td = enter(LockCalls.cv_init, cvp, desc);
        kernel().locks().condvars().init(cvp, desc);
        td.leave();
    }

    /**
     * Ends a condition variable.
     *
     * <p><b>C:</b> {@code void cv_destroy(struct cv *cvp);} &lt;sys/condvar.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">With waiters: {@code cv_destroy: associated sleep queue non-empty}.
     *   <li id="S2">Woken waiters that still want their lock back do not count.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt thread: yes · spin lock held: yes · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * any on entry, the same on return; the waiters' lock should be held
     *
     * <h4>Variations</h4>
     *
     * none known
     *
     * @param cvp the condition variable
     * @source condvar(9); kern_condvar.c [13]
     */
    @Routine(header = "sys/condvar.h")
    default void cv_destroy(Cv cvp) {
        SimThread td = enter(LockCalls.cv_destroy, cvp);
        kernel().locks().condvars().destroy(cvp);
        td.leave();
    }

    /**
     * Waits until signalled, after giving up {@code lock}.
     *
     * <p><b>C:</b> {@code void cv_wait(struct cv *cvp, struct mtx *lock);} &lt;sys/condvar.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">No {@link #cv_signal} between giving up the lock and waiting is lost.
     *   <li id="S2">A lock that is not owned once panics: {@code mutex NAME not owned at F:L},
     *       {@code mutex NAME recursed at F:L}, {@code Lock (sx) NAME not locked @ F:L.}
     *   <li id="S3">A spin mutex: {@code spin locks can only use msleep_spin}.
     *   <li id="S4">Other non-sleepable locks held: WITNESS prints {@code Waiting on "DESC" with
     *       the following non-sleepable locks held:}.
     *   <li id="S5">All waiters use one lock: {@code Assertion lock == sq->sq_lock failed at F:L};
     *       threads that sleep on the variable's address: {@code Assertion (flags & SLEEPQ_TYPE) ==
     *       sq->sq_type failed at F:L}.
     *   <li id="S6">Null arguments: {@code _cv_wait: cvp NULL}, {@code _cv_wait: lock NULL}.
     *   <li id="S7">In a critical section: {@code mi_switch: switch in a critical section}. After
     *       {@code THREAD_NO_SLEEPING}: {@code sleepq_add: td 0x… to sleep on wchan 0x… with
     *       sleeping prohibited}.
     *   <li id="S8">The lock is held again on return, in the same mode.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt thread: no · non-sleepable lock held: only {@code lock} · may sleep:
     * yes
     *
     * <h4>Locks</h4>
     *
     * on entry {@code lock} held once · asleep: not held · on return: held in the same mode,
     * whatever is returned
     *
     * <h4>Decisions</h4>
     *
     * which of several waiters that are woken together runs first
     *
     * <h4>Variations</h4>
     *
     * no wait ends without a reason, which condvar(9) reserves
     *
     * @param cvp the condition variable
     * @param lock a sleep mutex or an sx lock
     * @see #cv_signal
     * @source condvar(9); kern_condvar.c [13]
     */
    @Routine(header = "sys/condvar.h", sleeps = true, macro = true)
    default void cv_wait(Cv cvp, LockObject lock) {
        SimThread td = enter(LockCalls.cv_wait, cvp, lock);
        kernel().locks().condvars().await(td, CvStyles.CV_WAIT, cvp, lock, Condvars.NO_LIMIT);
        td.leave();
    }

    /**
     * Waits until signalled, after giving up {@code lock} for good.
     *
     * <p><b>C:</b> {@code void cv_wait_unlock(struct cv *cvp, struct mtx *lock);}
     * &lt;sys/condvar.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">No {@link #cv_signal} between giving up the lock and waiting is lost.
     *   <li id="S2">A lock that is not owned once panics: {@code mutex NAME not owned at F:L},
     *       {@code mutex NAME recursed at F:L}, {@code Lock (sx) NAME not locked @ F:L.}
     *   <li id="S3">A spin mutex: {@code spin locks can only use msleep_spin}.
     *   <li id="S4">Other non-sleepable locks held: WITNESS prints {@code Waiting on "DESC" with
     *       the following non-sleepable locks held:}.
     *   <li id="S5">All waiters use one lock: {@code Assertion lock == sq->sq_lock failed at F:L};
     *       threads that sleep on the variable's address: {@code Assertion (flags & SLEEPQ_TYPE) ==
     *       sq->sq_type failed at F:L}.
     *   <li id="S6">Null arguments: {@code _cv_wait_unlock: cvp NULL}, {@code _cv_wait_unlock: lock
     *       NULL}.
     *   <li id="S7">In a critical section: {@code mi_switch: switch in a critical section}. After
     *       {@code THREAD_NO_SLEEPING}: {@code sleepq_add: td 0x… to sleep on wchan 0x… with
     *       sleeping prohibited}.
     *   <li id="S8">The lock is not held on return.
     *   <li id="S9">With Giant as the lock: {@code cv_wait_unlock cannot be used with Giant}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt thread: no · non-sleepable lock held: only {@code lock} · may sleep:
     * yes
     *
     * <h4>Locks</h4>
     *
     * on entry {@code lock} held once · on return: not held
     *
     * <h4>Decisions</h4>
     *
     * which of several waiters that are woken together runs first
     *
     * <h4>Variations</h4>
     *
     * none known
     *
     * @param cvp the condition variable
     * @param lock a sleep mutex or an sx lock
     * @see #cv_signal
     * @source condvar(9); kern_condvar.c [13]
     */
    @Routine(header = "sys/condvar.h", sleeps = true, macro = true)
    default void cv_wait_unlock(Cv cvp, LockObject lock) {
        SimThread td = enter(LockCalls.cv_wait_unlock, cvp, lock);
        kernel().locks()
                .condvars()
                .await(td, CvStyles.CV_WAIT_UNLOCK, cvp, lock, Condvars.NO_LIMIT);
        td.leave();
    }

    /**
     * Waits until signalled, or until a signal arrives.
     *
     * <p><b>C:</b> {@code int cv_wait_sig(struct cv *cvp, struct mtx *lock);} &lt;sys/condvar.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">No {@link #cv_signal} between giving up the lock and waiting is lost.
     *   <li id="S2">A lock that is not owned once panics: {@code mutex NAME not owned at F:L},
     *       {@code mutex NAME recursed at F:L}, {@code Lock (sx) NAME not locked @ F:L.}
     *   <li id="S3">A spin mutex: {@code spin locks can only use msleep_spin}.
     *   <li id="S4">Other non-sleepable locks held: WITNESS prints {@code Waiting on "DESC" with
     *       the following non-sleepable locks held:}.
     *   <li id="S5">All waiters use one lock: {@code Assertion lock == sq->sq_lock failed at F:L};
     *       threads that sleep on the variable's address: {@code Assertion (flags & SLEEPQ_TYPE) ==
     *       sq->sq_type failed at F:L}.
     *   <li id="S6">Null arguments: {@code _cv_wait_sig: cvp NULL}, {@code _cv_wait_sig: lock
     *       NULL}.
     *   <li id="S7">In a critical section: {@code mi_switch: switch in a critical section}. After
     *       {@code THREAD_NO_SLEEPING}: {@code sleepq_add: td 0x… to sleep on wchan 0x… with
     *       sleeping prohibited}.
     *   <li id="S8">The lock is held again on return, in the same mode, whatever is returned.
     *   <li id="S9">Signals end the wait, even before it begins, as a sleep with {@code PCATCH}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt thread: no · non-sleepable lock held: only {@code lock} · may sleep:
     * yes
     *
     * <h4>Locks</h4>
     *
     * on entry {@code lock} held once · asleep: not held · on return: held in the same mode,
     * whatever is returned
     *
     * <h4>Decisions</h4>
     *
     * which of several waiters that are woken together runs first
     *
     * <h4>Variations</h4>
     *
     * none known
     *
     * @param cvp the condition variable
     * @param lock a sleep mutex or an sx lock
     * @return 0 signalled; {@code EINTR} (4) or {@code ERESTART} (-1) a signal ended the wait
     * @see #cv_signal
     * @source condvar(9); kern_condvar.c [13]
     */
    @Routine(header = "sys/condvar.h", sleeps = true, macro = true)
    default int cv_wait_sig(Cv cvp, LockObject lock) {
        SimThread td = enter(LockCalls.cv_wait_sig, cvp, lock);
        int result =
                kernel().locks()
                        .condvars()
                        .await(td, CvStyles.CV_WAIT_SIG, cvp, lock, Condvars.NO_LIMIT);
        td.leave();
        return result;
    }

    /**
     * Waits until signalled, or until time is up.
     *
     * <p><b>C:</b> {@code int cv_timedwait(struct cv *cvp, struct mtx *lock, int timo);}
     * &lt;sys/condvar.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">No {@link #cv_signal} between giving up the lock and waiting is lost.
     *   <li id="S2">A lock that is not owned once panics: {@code mutex NAME not owned at F:L},
     *       {@code mutex NAME recursed at F:L}, {@code Lock (sx) NAME not locked @ F:L.}
     *   <li id="S3">A spin mutex: {@code spin locks can only use msleep_spin}.
     *   <li id="S4">Other non-sleepable locks held: WITNESS prints {@code Waiting on "DESC" with
     *       the following non-sleepable locks held:}.
     *   <li id="S5">All waiters use one lock: {@code Assertion lock == sq->sq_lock failed at F:L};
     *       threads that sleep on the variable's address: {@code Assertion (flags & SLEEPQ_TYPE) ==
     *       sq->sq_type failed at F:L}.
     *   <li id="S6">Null arguments: {@code _cv_timedwait_sbt: cvp NULL}, {@code _cv_timedwait_sbt:
     *       lock NULL}.
     *   <li id="S7">In a critical section: {@code mi_switch: switch in a critical section}. After
     *       {@code THREAD_NO_SLEEPING}: {@code sleepq_add: td 0x… to sleep on wchan 0x… with
     *       sleeping prohibited}.
     *   <li id="S8">The lock is held again on return, in the same mode, whatever is returned.
     *   <li id="S9">It lasts at most {@code timo} ticks; 0 and less are one tick, not for ever.
     *   <li id="S10">A thread that was signalled but resumes at its deadline or later gets {@code
     *       EWOULDBLOCK} too.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt thread: no · non-sleepable lock held: only {@code lock} · may sleep:
     * yes
     *
     * <h4>Locks</h4>
     *
     * on entry {@code lock} held once · asleep: not held · on return: held in the same mode,
     * whatever is returned
     *
     * <h4>Decisions</h4>
     *
     * order of wake-up and time-out that are due on one tick
     *
     * <h4>Variations</h4>
     *
     * no wait ends without a reason, which condvar(9) reserves
     *
     * @param cvp the condition variable
     * @param lock a sleep mutex or an sx lock
     * @param timo ticks; 0 and less are one tick
     * @return 0 signalled in time; {@code EWOULDBLOCK} (35) the deadline had passed when the thread
     *     resumed
     * @see #cv_signal
     * @source condvar(9); kern_condvar.c [13]
     */
    @Routine(header = "sys/condvar.h", sleeps = true, macro = true)
    default int cv_timedwait(Cv cvp, LockObject lock, int timo) {
        SimThread td = enter(LockCalls.cv_timedwait, cvp, lock, timo);
        int result =
                kernel().locks()
                        .condvars()
                        .await(td, CvStyles.CV_TIMEDWAIT, cvp, lock, Math.max(1, timo));
        td.leave();
        return result;
    }

    /**
     * Waits until signalled, until time is up, or until a signal arrives.
     *
     * <p><b>C:</b> {@code int cv_timedwait_sig(struct cv *cvp, struct mtx *lock, int timo);}
     * &lt;sys/condvar.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">No {@link #cv_signal} between giving up the lock and waiting is lost.
     *   <li id="S2">A lock that is not owned once panics: {@code mutex NAME not owned at F:L},
     *       {@code mutex NAME recursed at F:L}, {@code Lock (sx) NAME not locked @ F:L.}
     *   <li id="S3">A spin mutex: {@code spin locks can only use msleep_spin}.
     *   <li id="S4">Other non-sleepable locks held: WITNESS prints {@code Waiting on "DESC" with
     *       the following non-sleepable locks held:}.
     *   <li id="S5">All waiters use one lock: {@code Assertion lock == sq->sq_lock failed at F:L};
     *       threads that sleep on the variable's address: {@code Assertion (flags & SLEEPQ_TYPE) ==
     *       sq->sq_type failed at F:L}.
     *   <li id="S6">Null arguments: {@code _cv_timedwait_sig_sbt: cvp NULL}, {@code
     *       _cv_timedwait_sig_sbt: lock NULL}.
     *   <li id="S7">In a critical section: {@code mi_switch: switch in a critical section}. After
     *       {@code THREAD_NO_SLEEPING}: {@code sleepq_add: td 0x… to sleep on wchan 0x… with
     *       sleeping prohibited}.
     *   <li id="S8">The lock is held again on return, in the same mode, whatever is returned.
     *   <li id="S9">It lasts at most {@code timo} ticks; 0 and less are one tick, not for ever.
     *   <li id="S10">A thread that was signalled but resumes at its deadline or later gets {@code
     *       EWOULDBLOCK} too.
     *   <li id="S11">Signals end the wait, even before it begins, as a sleep with {@code PCATCH}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt thread: no · non-sleepable lock held: only {@code lock} · may sleep:
     * yes
     *
     * <h4>Locks</h4>
     *
     * on entry {@code lock} held once · asleep: not held · on return: held in the same mode,
     * whatever is returned
     *
     * <h4>Decisions</h4>
     *
     * order of wake-up and time-out that are due on one tick
     *
     * <h4>Variations</h4>
     *
     * none known
     *
     * @param cvp the condition variable
     * @param lock a sleep mutex or an sx lock
     * @param timo ticks; 0 and less are one tick
     * @return 0 signalled in time; {@code EINTR} (4) or {@code ERESTART} (-1) a signal ended the
     *     wait; {@code EWOULDBLOCK} (35) the deadline had passed when the thread resumed
     * @see #cv_signal
     * @source condvar(9); kern_condvar.c [13]
     */
    @Routine(header = "sys/condvar.h", sleeps = true, macro = true)
    default int cv_timedwait_sig(Cv cvp, LockObject lock, int timo) {
        SimThread td = enter(LockCalls.cv_timedwait_sig, cvp, lock, timo);
        int result =
                kernel().locks()
                        .condvars()
                        .await(td, CvStyles.CV_TIMEDWAIT_SIG, cvp, lock, Math.max(1, timo));
        td.leave();
        return result;
    }

    /**
     * Wakes one waiter.
     *
     * <p><b>C:</b> {@code void cv_signal(struct cv *cvp);} &lt;sys/condvar.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">It is the most urgent one; among equals the one that has waited longest.
     *   <li id="S2">Nobody waits: nothing is remembered.
     *   <li id="S3">Threads that sleep on the variable's address otherwise: {@code sleepq_signal:
     *       mismatch between sleep/wakeup and cv_*}, if anybody has waited on it as a condition.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt thread: yes · spin lock held: yes · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * any on entry, the same on return; the waiters' lock should be held
     *
     * <h4>Variations</h4>
     *
     * none known
     *
     * @param cvp the condition variable
     * @source condvar(9); kern_condvar.c [13]
     */
    @Routine(header = "sys/condvar.h")
    default void cv_signal(Cv cvp) {
        SimThread td = enter(LockCalls.cv_signal, cvp);
        kernel().locks().condvars().signal(td, cvp);
        td.leave();
    }

    /**
     * Wakes all waiters.
     *
     * <p><b>C:</b> {@code void cv_broadcast(struct cv *cvp);} &lt;sys/condvar.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">They become runnable in the order in which they came.
     *   <li id="S2">Nobody waits: nothing is remembered.
     *   <li id="S3">Threads that sleep on the variable's address otherwise: {@code
     *       sleepq_broadcast: mismatch between sleep/wakeup and cv_*}, if anybody has waited on it
     *       as a condition.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt thread: yes · spin lock held: yes · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * any on entry, the same on return; the waiters' lock should be held
     *
     * <h4>Decisions</h4>
     *
     * which of them runs first
     *
     * <h4>Variations</h4>
     *
     * none known
     *
     * @param cvp the condition variable
     * @source condvar(9); kern_condvar.c [13]
     */
    @Routine(header = "sys/condvar.h", macro = true)
    default void cv_broadcast(Cv cvp) {
        SimThread td = enter(LockCalls.cv_broadcast, cvp);
        kernel().locks().condvars().broadcast(td, cvp, 0);
        td.leave();
    }

    /**
     * Wakes all waiters and lifts them to a priority.
     *
     * <p><b>C:</b> {@code void cv_broadcastpri(struct cv *cvp, int pri);} &lt;sys/condvar.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">A waiter that is less urgent than {@code pri} gets {@code pri}; 0 and -1 change
     *       nothing.
     *   <li id="S2">All waiters are woken, as by {@link #cv_broadcast}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt thread: yes · spin lock held: yes · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * any on entry, the same on return; the waiters' lock should be held
     *
     * <h4>Variations</h4>
     *
     * every thread counts as timeshare
     *
     * @param cvp the condition variable
     * @param pri numerically low is urgent; 0 or -1 for no change
     * @see #cv_broadcast
     * @source condvar(9); kern_condvar.c [13]
     */
    @Routine(header = "sys/condvar.h")
    default void cv_broadcastpri(Cv cvp, int pri) {
        SimThread td = enter(LockCalls.cv_broadcastpri, cvp, pri);
        kernel().locks().condvars().broadcast(td, cvp, pri == -1 ? 0 : pri);
        td.leave();
    }

    /**
     * Tells the description of a condition variable.
     *
     * <p><b>C:</b> {@code const char *cv_wmesg(struct cv *cvp);} &lt;sys/condvar.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">It is what {@link #cv_init} was given.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt thread: yes · spin lock held: yes · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * any on entry, the same on return; the waiters' lock should be held
     *
     * <h4>Variations</h4>
     *
     * none known
     *
     * @param cvp the condition variable
     * @return the description; null before {@link #cv_init}
     * @source condvar(9); kern_condvar.c [13]
     */
    @Routine(header = "sys/condvar.h", macro = true)
    default String cv_wmesg(Cv cvp) {
        SimThread td = enter(LockCalls.cv_wmesg, cvp);
        String result = cvp.description();
        td.leave();
        return result;
    }
}
