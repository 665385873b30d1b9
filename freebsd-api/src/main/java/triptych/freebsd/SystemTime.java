package triptych.freebsd;

import triptych.core.memory.Span;
import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.routine.Symbol;
import triptych.core.thread.SimThread;

/** The kernel's time, and waiting without sleeping. */
@KernelText
public interface SystemTime extends Surface {
    /**
     * {@code hz}: clock ticks per second.
     *
     * <ol>
     *   <li id="S1">So many ticks are a second of {@link #time_uptime}.
     * </ol>
     */
    @Symbol(header = "sys/kernel.h")
    default int hz() {
        return kernel().machine().clock().hz();
    }

    /**
     * {@code volatile int ticks}: to read it is an operation, others may come first.
     *
     * <ol>
     *   <li id="S1">It is one more with each tick of the clock.
     *   <li id="S2">It turns negative ten minutes after boot, so only differences count.
     * </ol>
     */
    @Symbol(header = "sys/kernel.h")
    default int ticks() {
        return kernel().time().ticks();
    }

    /**
     * {@code time_uptime}: seconds since boot.
     *
     * <ol>
     *   <li id="S1">Whole ones: a second that has begun does not count.
     * </ol>
     */
    @Symbol(header = "sys/time.h")
    default long time_uptime() {
        return kernel().time().now() / hz();
    }

    /**
     * The time since boot, exactly.
     *
     * <p><b>C:</b> {@code void binuptime(struct bintime *bt);} &lt;sys/time.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">{@code bt} gets whole seconds, and behind them the part of a second in 2^-64.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt: yes · critical section: yes · may sleep: no
     *
     * <h4>Variations</h4>
     *
     * it advances by whole ticks
     *
     * @param bt sixteen bytes
     * @source bintime(9), microuptime(9)
     */
    @Routine(header = "sys/time.h")
    default void binuptime(Span bt) {
        SimThread td = enter(DriverCalls.binuptime, bt);
        kernel().time().uptime(bt);
        td.leave();
    }

    /**
     * Waits without giving the processor up.
     *
     * <p><b>C:</b> {@code void DELAY(int usec);} &lt;sys/systm.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Everything that is held stays held; others whose time comes wake up meanwhile.
     *   <li id="S2">It takes {@code usec}, rounded up to whole ticks.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt: yes · critical section: yes · may sleep: no
     *
     * <h4>Variations</h4>
     *
     * no part of a tick can be waited for
     *
     * @param usec microseconds
     * @source DELAY(9); freebsd.md 6.4
     */
    @Routine(header = "sys/systm.h", macro = true)
    default void DELAY(int usec) {
        SimThread td = enter(KernelCalls.DELAY, usec);
        kernel().time().delay(usec);
        td.leave();
    }
}
