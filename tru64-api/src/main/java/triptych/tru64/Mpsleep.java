package triptych.tru64;

import triptych.core.routine.KernelText;
import triptych.core.routine.Points;
import triptych.core.routine.Routine;
import triptych.core.thread.SimThread;
import triptych.tru64.kernel.Contexts;
import triptych.tru64.struct.LockMemory;
import triptych.tru64.struct.WaitResult;

/** {@code sys/param.h}: the BSD sleep on the same events, and its wake-up. */
@KernelText
public interface Mpsleep extends Surface {
    /**
     * Sleeps on {@code channel} until woken, after giving up a lock.
     *
     * <p><b>C:</b> {@code int mpsleep(caddr_t channel, long pri, char *wmesg, long timo, void
     * *lockp, long flags);} &lt;sys/param.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The wait is asserted before {@code lockp} is released: no wake-up under the
     *       lock is missed. {@link SchedPrim#thread_wakeup} and {@link #wakeup} both wake.
     *   <li id="S2">Woken: 0, and the lock is held again in the same mode, unless {@code
     *       MS_LOCK_NO_RELOCK}.
     *   <li id="S3">After {@code timo} ticks: {@code EWOULDBLOCK}, and the lock is <em>not</em>
     *       held, unless {@code MS_LOCK_ON_ERROR}. {@code timo} 0 is no limit.
     *   <li id="S4">With {@code PCATCH} a signal breaks the sleep, before as well as after it: also
     *       who was woken finds a pending signal first. {@code EINTR}, or {@code ERESTART} for a
     *       signal after which calls begin anew; the lock as in S3.
     *   <li id="S5">With {@code PCATCH} a thread that is to end gets {@code EINTR}; the lock as in
     *       S3.
     *   <li id="S6">Without {@code PCATCH} neither a signal nor being asked to end has any effect.
     *   <li id="S7">Reports: {@code mpsleep-lock-not-held}, {@code mpsleep-lock-type} if the type
     *       flag is missing or is not that of the lock, in the profile strict {@code
     *       mpsleep-relock-flags} for both relock flags together, {@code T64-SLK01} for another
     *       simple lock in hand.
     *   <li id="S8">A null {@code channel} is reported as {@code mpsleep-null-channel}; the caller
     *       only yields, without the lock, and gets 0.
     *   <li id="S9">16 calls in a row that fail at one time for a signal are reported as {@code
     *       T64-RET01}: somebody ignores the result.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt: no, the kernel stops with T64-ISR01 · simple lock held: only {@code
     * lockp} · asserted wait: no, as a second assert · may sleep: yes
     *
     * <h4>Locks</h4>
     *
     * {@code lockp} null, or held by the caller · asleep: not held · on return: S2, S3
     *
     * <h4>Decisions</h4>
     *
     * order of wake-up, signal and time-out; when the lock is taken again
     *
     * <h4>Variations</h4>
     *
     * a time-out wins over a signal that came with it; a wait that {@code clear_wait} breaks with
     * {@code THREAD_INTERRUPTED} counts as a signal with {@code PCATCH}, as a wake-up without
     *
     * @param channel identity of the channel
     * @param pri {@code PCATCH}, {@code PSUSP}; no priority is set
     * @param wmesg what the sleep is for; may be null
     * @param timo ticks, 1/hz seconds each; 0 without limit
     * @param lockp a simple or a complex lock, or null
     * @param flags {@code MS_LOCK_*}: one type, if there is a lock, and how it is taken again
     * @return 0; {@code EWOULDBLOCK}, S3; {@code EINTR} or {@code ERESTART}, S4, S5
     * @source tru64.md 4.1; mpsleep(9r)
     */
    @Routine(header = "sys/param.h", sleeps = true, forbidden = Contexts.INTERRUPTS)
    default int mpsleep(
            Object channel,
            long pri,
            String wmesg,
            long timo,
            @Points(to = LockMemory.class) Object lockp,
            long flags) {
        SimThread sim = enter(SchedPrimCalls.mpsleep, channel, pri, wmesg, timo, lockp, flags);
        int error =
                kernel().sleeps().sleep(sim, "mpsleep", channel, pri, wmesg, timo, lockp, flags);
        sim.leave();
        return error;
    }

    /**
     * Sleeps on {@code channel} until woken.
     *
     * <p><b>C:</b> {@code void sleep(caddr_t channel, long pri);} &lt;sys/param.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">As {@link #mpsleep} without lock and limit; a signal and a wake-up look the
     *       same to the caller.
     * </ol>
     *
     * <h4>Signature</h4>
     *
     * the manual page has a second star on {@code channel}, which no caller observes
     *
     * @source tru64.md 4.2; sleep(9r)
     */
    @Routine(header = "sys/param.h", sleeps = true, forbidden = Contexts.INTERRUPTS)
    default void sleep(Object channel, long pri) {
        SimThread sim = enter(SchedPrimCalls.sleep, channel, pri);
        kernel().sleeps().sleep(sim, "sleep", channel, pri, null, 0, null, 0);
        sim.leave();
    }

    /**
     * Sleeps on {@code channel} until woken, or for a limited time.
     *
     * <p><b>C:</b> {@code int tsleep(caddr_t channel, long pri, char *wmesg, long timo);}
     * &lt;sys/param.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">As {@link #mpsleep} without a lock.
     * </ol>
     *
     * @return as {@link #mpsleep}
     * @source tru64.md 4.2
     */
    @Routine(header = "sys/param.h", sleeps = true, forbidden = Contexts.INTERRUPTS)
    default int tsleep(Object channel, long pri, String wmesg, long timo) {
        SimThread sim = enter(SchedPrimCalls.tsleep, channel, pri, wmesg, timo);
        int error = kernel().sleeps().sleep(sim, "tsleep", channel, pri, wmesg, timo, null, 0);
        sim.leave();
        return error;
    }

    /**
     * Wakes every sleeper on {@code channel}.
     *
     * <p><b>C:</b> {@code void wakeup(caddr_t channel);} &lt;sys/param.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">As {@link SchedPrim#thread_wakeup}, which has the same waiters.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * everywhere
     *
     * @source tru64.md 4.3; wakeup(9r)
     */
    @Routine(header = "sys/param.h")
    default void wakeup(Object channel) {
        SimThread sim = enter(SchedPrimCalls.wakeup, channel);
        kernel().waits().wakeUp(sim, channel, false, WaitResult.THREAD_AWAKENED);
        sim.leave();
    }
}
