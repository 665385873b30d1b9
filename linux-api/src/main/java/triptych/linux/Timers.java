package triptych.linux;

import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.thread.SimThread;
import triptych.linux.struct.TimerFunc;
import triptych.linux.struct.TimerList;

/**
 * {@code linux/timer.h}: functions that run when time has come.
 *
 * <h4>Variations</h4>
 *
 * One softirq context runs all functions, so that those of two timers do not overlap. A function
 * runs at the tick {@code expires}, and not at the one after, to which the timer wheel rounds up.
 */
@KernelText
public interface Timers extends Surface {
    /**
     * Makes memory a timer, which is not armed.
     *
     * <p><b>C:</b> {@code timer_setup(timer, callback, flags);} &lt;linux/timer.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">{@code callback} runs in softirq context, {@code preempt_count()} 0x100: to
     *       sleep there is a bug.
     *   <li id="S2">It gets the timer itself, which is not pending any more and may be armed again.
     *   <li id="S3">A function that returns with another {@code preempt_count()} than it had is
     *       told of: {@code timer: FUNCTION preempt leak: %08x -> %08x}, and the count is restored.
     *   <li id="S4">A timer that is armed when its module's text goes still runs, in text that is
     *       gone.
     *   <li id="S5">Of timers that are due on one tick any may run first.
     *   <li id="S6">An armed timer that is set up anew: {@code ODEBUG: init active}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · softirq: yes · hardirq: yes · may sleep: no
     *
     * @param flags looked at by nobody here
     * @source linux.md 5.2; kernel/time/timer.c [6.12]
     */
    @Routine(header = "linux/timer.h", macro = true)
    default void timer_setup(TimerList timer, TimerFunc callback, int flags) {
        SimThread sim = enter(TimersCalls.timer_setup, timer, callback, flags);
        kernel().timers().setup(sim, timer, callback);
        sim.leave();
    }

    /**
     * Makes memory on a stack a timer.
     *
     * <p><b>C:</b> {@code timer_setup_on_stack(timer, callback, flags);} &lt;linux/timer.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">As {@link #timer_setup}.
     * </ol>
     *
     * @source linux.md 5.2
     */
    @Routine(header = "linux/timer.h", macro = true)
    default void timer_setup_on_stack(TimerList timer, TimerFunc callback, int flags) {
        SimThread sim = enter(TimersCalls.timer_setup_on_stack, timer, callback, flags);
        kernel().timers().setup(sim, timer, callback);
        sim.leave();
    }

    /**
     * Ends the life of a timer on a stack.
     *
     * <p><b>C:</b> {@code void destroy_timer_on_stack(struct timer_list *timer);}
     * &lt;linux/timer.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Nothing but the debugging of objects looks at it: the timer stays armed.
     * </ol>
     *
     * @source linux.md 5.2
     */
    @Routine(header = "linux/timer.h")
    default void destroy_timer_on_stack(TimerList timer) {
        enter(TimersCalls.destroy_timer_on_stack, timer).leave();
    }

    /**
     * Declares a timer that is set up already.
     *
     * <p><b>C:</b> {@code DEFINE_TIMER(name, function);} &lt;linux/timer.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">It can be armed at once.
     * </ol>
     *
     * @source linux.md 5.2
     */
    @Routine(header = "linux/timer.h", macro = true)
    default TimerList DEFINE_TIMER(String name, TimerFunc function) {
        TimerList timer = new TimerList(name, null);
        timer.setFunction(function);
        return timer;
    }

    /**
     * The structure that a timer is part of.
     *
     * <p><b>C:</b> {@code from_timer(var, callback_timer, timer_fieldname)} &lt;linux/timer.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Gives the object that the timer was made for: {@code new TimerList(name,
     *       container)}.
     * </ol>
     *
     * @param var says the type
     * @source linux.md 5.2
     */
    @Routine(header = "linux/timer.h", macro = true)
    @SuppressWarnings("unchecked")
    default <T> T from_timer(T var, TimerList callback_timer, String timer_fieldname) {
        return (T) callback_timer.container();
    }

    /**
     * Arms a timer for its {@code expires}.
     *
     * <p><b>C:</b> {@code void add_timer(struct timer_list *timer);} &lt;linux/timer.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The function runs once jiffies have reached {@code expires}; if they have
     *       already, at the next tick.
     *   <li id="S2">An armed timer stays as it is, with a warning.
     *   <li id="S3">Without a function, in plain memory or after a shutdown, nothing happens.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · softirq: yes · hardirq: yes · may sleep: no
     *
     * @source linux.md 5.2; kernel/time/timer.c [6.12]
     */
    @Routine(header = "linux/timer.h")
    default void add_timer(TimerList timer) {
        SimThread sim = enter(TimersCalls.add_timer, timer);
        kernel().timers().add(sim, timer);
        sim.leave();
    }

    /**
     * Arms a timer on a processor.
     *
     * <p><b>C:</b> {@code void add_timer_on(struct timer_list *timer, int cpu);}
     * &lt;linux/timer.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">As {@link #add_timer}; {@code cpu} is looked at by nobody here.
     * </ol>
     *
     * @source linux.md 5.2
     */
    @Routine(header = "linux/timer.h")
    default void add_timer_on(TimerList timer, int cpu) {
        SimThread sim = enter(TimersCalls.add_timer_on, timer, cpu);
        kernel().timers().add(sim, timer);
        sim.leave();
    }

    /**
     * Arms a timer for {@code expires}, or moves it there.
     *
     * <p><b>C:</b> {@code int mod_timer(struct timer_list *timer, unsigned long expires);}
     * &lt;linux/timer.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The function runs once, when jiffies reach {@code expires}; if they have
     *       already, at the next tick.
     *   <li id="S2">After a shutdown nothing happens.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · softirq: yes · hardirq: yes · may sleep: no
     *
     * @param expires jiffies, absolute
     * @return 0 it was not armed; 1 it was
     * @source linux.md 5.2; kernel/time/timer.c [6.12]
     */
    @Routine(header = "linux/timer.h")
    default int mod_timer(TimerList timer, long expires) {
        SimThread sim = enter(TimersCalls.mod_timer, timer, expires);
        boolean armed = kernel().timers().modify(sim, timer, expires, false, false);
        sim.leave();
        return armed ? 1 : 0;
    }

    /**
     * Moves a timer that is armed.
     *
     * <p><b>C:</b> {@code int mod_timer_pending(struct timer_list *timer, unsigned long expires);}
     * &lt;linux/timer.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">As {@link #mod_timer}, but a timer that is not armed stays so.
     * </ol>
     *
     * @return 0 it was not armed; 1 it was
     * @source linux.md 5.2
     */
    @Routine(header = "linux/timer.h")
    default int mod_timer_pending(TimerList timer, long expires) {
        SimThread sim = enter(TimersCalls.mod_timer_pending, timer, expires);
        boolean armed = kernel().timers().modify(sim, timer, expires, true, false);
        sim.leave();
        return armed ? 1 : 0;
    }

    /**
     * Arms a timer, unless it is armed for an earlier time.
     *
     * <p><b>C:</b> {@code int timer_reduce(struct timer_list *timer, unsigned long expires);}
     * &lt;linux/timer.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">As {@link #mod_timer}, but never to a later time.
     * </ol>
     *
     * @return 0 it was not armed; 1 it was
     * @source linux.md 5.2
     */
    @Routine(header = "linux/timer.h")
    default int timer_reduce(TimerList timer, long expires) {
        SimThread sim = enter(TimersCalls.timer_reduce, timer, expires);
        boolean armed = kernel().timers().modify(sim, timer, expires, false, true);
        sim.leave();
        return armed ? 1 : 0;
    }

    /**
     * Disarms a timer.
     *
     * <p><b>C:</b> {@code int timer_delete(struct timer_list *timer);} &lt;linux/timer.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">A function that has begun is not waited for: it may still run afterwards.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · softirq: yes · hardirq: yes · may sleep: no
     *
     * @return 1 it was armed; 0 it was not, also while its function runs
     * @source linux.md 5.2
     */
    @Routine(header = "linux/timer.h")
    default int timer_delete(TimerList timer) {
        SimThread sim = enter(TimersCalls.timer_delete, timer);
        boolean armed = kernel().timers().delete(timer, false);
        sim.leave();
        return armed ? 1 : 0;
    }

    /**
     * The older name of {@link #timer_delete}.
     *
     * <p><b>C:</b> {@code int del_timer(struct timer_list *timer);} &lt;linux/timer.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">As {@link #timer_delete}.
     * </ol>
     *
     * @source linux.md 5.2
     */
    @Routine(header = "linux/timer.h")
    default int del_timer(TimerList timer) {
        SimThread sim = enter(TimersCalls.del_timer, timer);
        boolean armed = kernel().timers().delete(timer, false);
        sim.leave();
        return armed ? 1 : 0;
    }

    /**
     * Disarms a timer, and waits for its function.
     *
     * <p><b>C:</b> {@code int timer_delete_sync(struct timer_list *timer);} &lt;linux/timer.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">On return the function does not run and the timer is not armed, unless somebody
     *       else has armed it again meanwhile.
     *   <li id="S2">A function that arms its own timer is caught too: it is waited for first.
     *   <li id="S3">The wait spins: with a lock in hand that the function takes, or called by the
     *       function itself, it has no end.
     *   <li id="S4">In hardirq context there is a warning.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · softirq: yes · hardirq: no, S4 · may sleep: no
     *
     * @return 1 it was armed; 0 it was not
     * @source linux.md 5.2; kernel/time/timer.c [6.12]
     */
    @Routine(header = "linux/timer.h")
    default int timer_delete_sync(TimerList timer) {
        SimThread sim = enter(TimersCalls.timer_delete_sync, timer);
        boolean armed = kernel().timers().deleteSync(sim, timer, false);
        sim.leave();
        return armed ? 1 : 0;
    }

    /**
     * The older name of {@link #timer_delete_sync}.
     *
     * <p><b>C:</b> {@code int del_timer_sync(struct timer_list *timer);} &lt;linux/timer.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">As {@link #timer_delete_sync}.
     * </ol>
     *
     * @source linux.md 5.2
     */
    @Routine(header = "linux/timer.h")
    default int del_timer_sync(TimerList timer) {
        SimThread sim = enter(TimersCalls.del_timer_sync, timer);
        boolean armed = kernel().timers().deleteSync(sim, timer, false);
        sim.leave();
        return armed ? 1 : 0;
    }

    /**
     * Disarms a timer for ever.
     *
     * <p><b>C:</b> {@code int timer_shutdown(struct timer_list *timer);} &lt;linux/timer.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">As {@link #timer_delete}; who arms it later does nothing.
     * </ol>
     *
     * @return 1 it was armed; 0 it was not
     * @source linux.md 5.2
     */
    @Routine(header = "linux/timer.h")
    default int timer_shutdown(TimerList timer) {
        SimThread sim = enter(TimersCalls.timer_shutdown, timer);
        boolean armed = kernel().timers().delete(timer, true);
        sim.leave();
        return armed ? 1 : 0;
    }

    /**
     * Disarms a timer for ever, and waits for its function.
     *
     * <p><b>C:</b> {@code int timer_shutdown_sync(struct timer_list *timer);} &lt;linux/timer.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">As {@link #timer_delete_sync}; who arms it later does nothing.
     * </ol>
     *
     * @return 1 it was armed; 0 it was not
     * @source linux.md 5.2
     */
    @Routine(header = "linux/timer.h")
    default int timer_shutdown_sync(TimerList timer) {
        SimThread sim = enter(TimersCalls.timer_shutdown_sync, timer);
        boolean armed = kernel().timers().deleteSync(sim, timer, true);
        sim.leave();
        return armed ? 1 : 0;
    }

    /**
     * Whether a timer is armed.
     *
     * <p><b>C:</b> {@code int timer_pending(const struct timer_list *timer);} &lt;linux/timer.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">It is not while its function runs, unless that has armed it again.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · softirq: yes · hardirq: yes · may sleep: no
     *
     * @return 1 it is; 0 it is not; either may be out of date at once
     * @source linux.md 5.2
     */
    @Routine(header = "linux/timer.h")
    default int timer_pending(TimerList timer) {
        SimThread sim = enter(TimersCalls.timer_pending, timer);
        boolean armed = kernel().timers().isPending(timer);
        sim.leave();
        return armed ? 1 : 0;
    }
}
