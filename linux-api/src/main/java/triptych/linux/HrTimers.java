package triptych.linux;

import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.thread.SimThread;
import triptych.linux.struct.HrTimer;

/** {@code linux/hrtimer.h}: timers in nanoseconds, which end with a tick here. */
@KernelText
public interface HrTimers extends Surface {
    /**
     * Makes memory a timer, whose function is set afterwards.
     *
     * <p><b>C:</b> {@code void hrtimer_init(struct hrtimer *timer, clockid_t clock_id, enum
     * hrtimer_mode mode);} &lt;linux/hrtimer.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">It is not armed.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any
     *
     * @source linux.md 5.2; kernel/time/hrtimer.c [6.12]
     */
    @Routine(header = "linux/hrtimer.h")
    default void hrtimer_init(HrTimer timer, int clock_id, int mode) {
        SimThread sim = enter(HrTimersCalls.hrtimer_init, timer, clock_id, mode);
        kernel().hrTimers().init(sim, timer);
        sim.leave();
    }

    /**
     * Arms a timer, or moves it.
     *
     * <p><b>C:</b> {@code void hrtimer_start(struct hrtimer *timer, ktime_t tim, const enum
     * hrtimer_mode mode);} &lt;linux/hrtimer.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">{@code tim} counts from now in a relative mode, else from boot; it is rounded
     *       up to a tick.
     *   <li id="S2">A function that gives {@code HRTIMER_RESTART} is armed again for the time that
     *       it has forwarded it to.
     *   <li id="S3">The function runs in hardirq context.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any
     *
     * @source linux.md 5.2; kernel/time/hrtimer.c [6.12]
     */
    @Routine(header = "linux/hrtimer.h")
    default void hrtimer_start(HrTimer timer, long tim, int mode) {
        SimThread sim = enter(HrTimersCalls.hrtimer_start, timer, tim, mode);
        kernel().hrTimers().start(sim, timer, tim, mode);
        sim.leave();
    }

    /**
     * Disarms a timer once its function does not run.
     *
     * <p><b>C:</b> {@code int hrtimer_cancel(struct hrtimer *timer);} &lt;linux/hrtimer.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Gives 1 if it was armed, else 0; the function is not running afterwards.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * not in its own function
     *
     * @source linux.md 5.2; kernel/time/hrtimer.c [6.12]
     */
    @Routine(header = "linux/hrtimer.h")
    default int hrtimer_cancel(HrTimer timer) {
        SimThread sim = enter(HrTimersCalls.hrtimer_cancel, timer);
        int armed = kernel().hrTimers().cancel(sim, timer);
        sim.leave();
        return armed;
    }

    /**
     * Whether a timer is armed, or its function runs.
     *
     * <p><b>C:</b> {@code bool hrtimer_active(const struct hrtimer *timer);}
     * &lt;linux/hrtimer.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">True from {@link #hrtimer_start} until its function has returned, or {@link
     *       #hrtimer_cancel} has.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any
     *
     * @source linux.md 5.2; kernel/time/hrtimer.c [6.12]
     */
    @Routine(header = "linux/hrtimer.h")
    default boolean hrtimer_active(HrTimer timer) {
        SimThread sim = enter(HrTimersCalls.hrtimer_active, timer);
        boolean active = kernel().hrTimers().isActive(timer);
        sim.leave();
        return active;
    }

    /**
     * Moves the time of a timer on.
     *
     * <p><b>C:</b> {@code void hrtimer_add_expires_ns(struct hrtimer *timer, u64 ns);}
     * &lt;linux/hrtimer.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">A function that then gives {@code HRTIMER_RESTART} runs again at that time.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * in its function, or while it is not armed
     *
     * @param ns nanoseconds
     * @source include/linux/hrtimer.h [6.12]
     */
    @Routine(header = "linux/hrtimer.h")
    default void hrtimer_add_expires_ns(HrTimer timer, long ns) {
        SimThread sim = enter(HrTimersCalls.hrtimer_add_expires_ns, timer, ns);
        kernel().hrTimers().addExpires(timer, ns);
        sim.leave();
    }

    /**
     * Moves the time of a timer on by whole intervals until it is to come.
     *
     * <p><b>C:</b> {@code u64 hrtimer_forward_now(struct hrtimer *timer, ktime_t interval);}
     * &lt;linux/hrtimer.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Gives by how many; 0 if it was to come anyway.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * in its function, or while it is not armed
     *
     * @source linux.md 5.2; kernel/time/hrtimer.c [6.12]
     */
    @Routine(header = "linux/hrtimer.h")
    default long hrtimer_forward_now(HrTimer timer, long interval) {
        SimThread sim = enter(HrTimersCalls.hrtimer_forward_now, timer, interval);
        long overruns = kernel().hrTimers().forwardNow(timer, interval);
        sim.leave();
        return overruns;
    }
}
