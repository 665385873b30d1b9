package triptych.tru64;

import triptych.core.finding.Finding;
import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.thread.SimThread;

/** {@code printf(9r)}, {@code panic(9r)}. */
@KernelText
public interface Printf extends Surface {
    /**
     * Prints on the console.
     *
     * <p><b>C:</b> {@code void printf(char *format, ...);} &lt;sys/systm.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Format of C. It may be called anywhere.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt: yes · may block: no
     *
     * @source tru64.md 7.2
     */
    @Routine(header = "sys/systm.h")
    default void printf(String format, Object... args) {
        SimThread sim = enter(DriverCalls.printf, format);
        kernel().machine().standBeforePrinting();
        kernel().machine().console().print(() -> kernel().format().format(format, args));
        sim.leave();
    }

    /**
     * Stops the kernel. Does not return: {@code throw} it to tell the compiler.
     *
     * <p><b>C:</b> {@code void panic(char *format, ...);} &lt;sys/systm.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Nobody runs any more.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt: yes · may block: no
     *
     * @return nothing
     * @source tru64.md 13
     */
    @Routine(header = "sys/systm.h")
    default Error panic(String format, Object... args) {
        SimThread sim = enter(DriverCalls.panic, format);
        throw kernel().machine()
                .panic(
                        new Finding.Panic(
                                kernel().format().format(format, args),
                                kernel().machine().facts(sim),
                                kernel().machine().callSite()));
    }
}
