package triptych.freebsd;

import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.thread.SimThread;
import triptych.freebsd.struct.Callout;
import triptych.freebsd.struct.CalloutFlags;
import triptych.freebsd.struct.Mtx;
import triptych.freebsd.struct.TimeoutFunction;

/** callout(9): functions that are called when their time has come. */
@KernelText
public interface Callouts extends Surface {
    /**
     * Makes a callout of {@code c}.
     *
     * <p><b>C:</b> {@code void callout_init(struct callout *c, int mpsafe);} &lt;sys/callout.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Its function is called without any lock if {@code mpsafe} is not 0.
     *   <li id="S2">Else it is called with Giant held.
     *   <li id="S3">What was never given to it cannot be used: {@code EMU callout-not-initialised}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt: yes · critical section: yes · may sleep: no
     *
     * <h4>Variations</h4>
     *
     * our wording where the real kernel follows whatever lies there
     *
     * @param c memory for it
     * @param mpsafe whether the function looks after its locks itself
     * @source callout(9)
     */
    @Routine(header = "sys/callout.h")
    default void callout_init(Callout c, int mpsafe) {
        SimThread td = enter(DriverCalls.callout_init, c, mpsafe);
        kernel().softClock().init(c, mpsafe == 0 ? kernel().giant() : null, false);
        td.leave();
    }

    /**
     * Makes a callout of {@code c}, whose function is called with a mutex held.
     *
     * <p><b>C:</b> {@code void callout_init_mtx(struct callout *c, struct mtx *mtx, int flags);}
     * &lt;sys/callout.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The mutex is held while the function runs, and given back after it, unless
     *       {@code flags} has {@link CalloutFlags#CALLOUT_RETURNUNLOCKED}.
     *   <li id="S2">Who holds the mutex and calls {@link #callout_stop} or {@link #callout_reset}
     *       is sure that the function is not called any more for the time before.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt: yes · critical section: yes · may sleep: no
     *
     * @param c memory for it
     * @param mtx a sleep mutex
     * @param flags 0 or {@code CALLOUT_RETURNUNLOCKED}
     * @source callout(9)
     */
    @Routine(header = "sys/callout.h", macro = true)
    default void callout_init_mtx(Callout c, Mtx mtx, int flags) {
        SimThread td = enter(DriverCalls.callout_init_mtx, c, mtx, flags);
        kernel().softClock().init(c, mtx, (flags & CalloutFlags.CALLOUT_RETURNUNLOCKED) != 0);
        td.leave();
    }

    /**
     * Calls {@code func} in so many ticks, and not when it was to be called before.
     *
     * <p><b>C:</b> {@code int callout_reset(struct callout *c, int ticks, callout_func_t *func,
     * void *arg);} &lt;sys/callout.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The function is called once, on a thread of the kernel that must not sleep, in
     *       {@code ticks} ticks, and in one at least.
     *   <li id="S2">The function is text of the calling module: called after that is unloaded, it
     *       is the trap.
     *   <li id="S3">The answer is 1 if a call was given up for it, and 0 else.
     *   <li id="S4">While somebody drains the callout it is not set again.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt: yes · critical section: yes · may sleep: no
     *
     * @param c the callout
     * @param ticks from now on
     * @param func gets {@code arg}
     * @param arg handed to {@code func}
     * @return 1 if it was pending, 0 if not
     * @source callout(9)
     */
    @Routine(header = "sys/callout.h", macro = true)
    default int callout_reset(Callout c, int ticks, TimeoutFunction func, Object arg) {
        SimThread td = enter(DriverCalls.callout_reset, c, ticks, func, arg);
        int result = kernel().softClock().reset(td, c, ticks, func, arg);
        td.leave();
        return result;
    }

    /**
     * As {@link #callout_reset}, with the function and argument of the last time.
     *
     * <p><b>C:</b> {@code int callout_schedule(struct callout *c, int ticks);}
     * &lt;sys/callout.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The function of the last {@link #callout_reset} is called with the same
     *       argument.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt: yes · critical section: yes · may sleep: no
     *
     * @param c the callout
     * @param ticks from now on
     * @return 1 if it was pending, 0 if not
     * @source callout(9)
     */
    @Routine(header = "sys/callout.h")
    default int callout_schedule(Callout c, int ticks) {
        SimThread td = enter(DriverCalls.callout_schedule, c, ticks);
        int result = kernel().softClock().reset(td, c, ticks, null, null);
        td.leave();
        return result;
    }

    /**
     * Gives a call up, if it is not under way.
     *
     * <p><b>C:</b> {@code int callout_stop(struct callout *c);} &lt;sys/callout.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">A pending call is given up, and the answer is 1.
     *   <li id="S2">A function that runs goes on, and the answer is 0: its module must not be
     *       unloaded yet.
     *   <li id="S3">With nothing to give up the answer is -1.
     *   <li id="S4">A callout with a mutex is stopped with that held: {@code mutex NAME not owned
     *       at F:L}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt: yes · critical section: yes · may sleep: no
     *
     * @param c the callout
     * @return 1 given up, 0 under way, -1 neither
     * @source callout(9)
     */
    @Routine(header = "sys/callout.h", macro = true)
    default int callout_stop(Callout c) {
        SimThread td = enter(DriverCalls.callout_stop, c);
        int result = kernel().softClock().stop(td, c);
        td.leave();
        return result;
    }

    /**
     * Gives a call up, and waits for the end of one that is under way.
     *
     * <p><b>C:</b> {@code int callout_drain(struct callout *c);} &lt;sys/callout.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Afterwards the function does not run, and will not: its module may be unloaded.
     *   <li id="S2">It sleeps ({@code codrain}) while the function runs; called from the function
     *       itself it waits for ever.
     *   <li id="S3">With a mutex held WITNESS reports {@code Calling "callout_drain" with the
     *       following non-sleepable locks held:}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · sleepable lock held: yes · mutex held: no, WITNESS warns · interrupt: no · may
     * sleep: yes
     *
     * @param c the callout
     * @return 1 given up, 0 it was under way, -1 neither
     * @source callout(9)
     */
    @Routine(header = "sys/callout.h", sleeps = true, macro = true)
    default int callout_drain(Callout c) {
        SimThread td = enter(DriverCalls.callout_drain, c);
        int result = kernel().softClock().drain(td, c);
        td.leave();
        return result;
    }

    /**
     * Whether a call is to come.
     *
     * <p><b>C:</b> {@code int callout_pending(struct callout *c);} &lt;sys/callout.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">It is so from {@link #callout_reset} until the time has come, or the call is
     *       given up.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt: yes · critical section: yes · may sleep: no
     *
     * @param c the callout
     * @return whether it waits for its time
     * @source callout(9)
     */
    @Routine(header = "sys/callout.h", macro = true)
    default boolean callout_pending(Callout c) {
        SimThread td = enter(DriverCalls.callout_pending, c);
        boolean result = kernel().softClock().isPending(c);
        td.leave();
        return result;
    }

    /**
     * Whether the callout has been set and not stopped.
     *
     * <p><b>C:</b> {@code int callout_active(struct callout *c);} &lt;sys/callout.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">It is so from {@link #callout_reset} until {@link #callout_stop}, {@link
     *       #callout_drain} or {@link #callout_deactivate}; that the function has run does not
     *       change it.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt: yes · critical section: yes · may sleep: no
     *
     * @param c the callout
     * @return whether it is marked active
     * @source callout(9)
     */
    @Routine(header = "sys/callout.h", macro = true)
    default boolean callout_active(Callout c) {
        SimThread td = enter(DriverCalls.callout_active, c);
        boolean result = kernel().softClock().isActive(c);
        td.leave();
        return result;
    }

    /**
     * Takes away the mark that {@link #callout_active} asks for.
     *
     * <p><b>C:</b> {@code void callout_deactivate(struct callout *c);} &lt;sys/callout.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Nothing else changes: a pending call comes all the same.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt: yes · critical section: yes · may sleep: no
     *
     * @param c the callout
     * @source callout(9)
     */
    @Routine(header = "sys/callout.h", macro = true)
    default void callout_deactivate(Callout c) {
        SimThread td = enter(DriverCalls.callout_deactivate, c);
        kernel().softClock().deactivate(c);
        td.leave();
    }
}
