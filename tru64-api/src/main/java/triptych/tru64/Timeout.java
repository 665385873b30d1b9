package triptych.tru64;

import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.routine.Symbol;
import triptych.core.thread.SimThread;
import triptych.tru64.struct.Lbolt;
import triptych.tru64.struct.TimeoutFunction;

/** {@code timeout(9r)}: functions for later. */
@KernelText
public interface Timeout extends Surface {
    /**
     * Where whoever sleeps is woken once a second; its value counts ticks.
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Whoever waits on it when a second is full is woken, all at once.
     *   <li id="S2">Its value is the number of ticks since the machine was started.
     * </ol>
     *
     * <h4>Variations</h4>
     *
     * the one is BSD's tradition, the other System V's; which Tru64 follows is unverified
     *
     * @source tru64.md 7.1; timeout(9r), sleep(9r)
     */
    @Symbol(header = "sys/kernel.h")
    default Lbolt lbolt() {
        return kernel().lightning().lbolt();
    }

    /** Ticks per second: a variable, which differs from model to model. */
    @Symbol(header = "sys/param.h")
    default int hz() {
        return kernel().machine().clock().hz();
    }

    /**
     * Has {@code f} called once, later.
     *
     * <p><b>C:</b> {@code void timeout(int (*f)(), caddr_t arg, int ticks);} &lt;sys/systm.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">{@code f(arg)} runs once {@code ticks} have passed, at least one.
     *   <li id="S2">It runs on no thread, at the level of the software clock: whatever may block
     *       there is {@code T64-ISR01}.
     *   <li id="S3">It may wake threads, and call {@code timeout} again.
     *   <li id="S4">Called twice with the same function and argument, it has both called.
     *   <li id="S5">It runs in text that is gone if its module was unloaded meanwhile.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt: yes · simple lock held: yes · between assert and block: yes · may
     * block: no
     *
     * <h4>Variations</h4>
     *
     * the table has no end; Mach's has 20 entries and panics when it is full
     *
     * @param f keep it in a field: a method reference that is written twice is two functions
     * @param arg given to {@code f}
     * @param ticks 1/hz seconds each
     * @source tru64.md 7.1; timeout(9r)
     */
    @Routine(header = "sys/systm.h")
    default void timeout(TimeoutFunction f, Object arg, int ticks) {
        SimThread sim = enter(DriverCalls.timeout, f, arg, ticks);
        kernel().timeouts().arm(sim, f, arg, ticks);
        sim.leave();
    }

    /**
     * Takes back what {@link #timeout} was given.
     *
     * <p><b>C:</b> {@code boolean_t untimeout(int (*f)(), caddr_t arg);} &lt;sys/systm.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The entry with the same function and the same argument is gone; one of them, if
     *       there are several.
     *   <li id="S2">A call that has begun is not waited for: a flag has to tell of its end.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * as {@link #timeout}
     *
     * @return true if there was one; false if not, or if {@code f} has begun
     * @source tru64.md 7.1; untimeout(9r)
     */
    @Routine(header = "sys/systm.h")
    default boolean untimeout(TimeoutFunction f, Object arg) {
        SimThread sim = enter(DriverCalls.untimeout, f, arg);
        boolean found = kernel().timeouts().disarm(f, arg);
        sim.leave();
        return found;
    }
}
