package triptych.freebsd;

import triptych.core.finding.Finding;
import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.thread.SimThread;
import triptych.freebsd.dialect.LockTexts;

/** printf(9), panic(9), KASSERT(9): output, and the end. */
@KernelText
public interface Printf extends Surface {
    /**
     * Prints on the console and into the message buffer.
     *
     * <p><b>C:</b> {@code int printf(const char *fmt, ...);} &lt;sys/systm.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">{@code fmt} has the conversions of C with flags, widths and length modifiers; a
     *       conversion without an argument stays as it is, and {@code %s} of null is {@code
     *       (null)}.
     *   <li id="S2">Lines end where {@code fmt} says so, not where a call ends.
     *   <li id="S3">It may be called in every context.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt: yes · critical section: yes · may sleep: no
     *
     * <h4>Variations</h4>
     *
     * the answer is always 0: while nobody watches nothing is formatted
     *
     * @param fmt format of C; no floating point
     * @param args its arguments
     * @return 0
     * @source printf(9); freebsd.md 6.2
     */
    @Routine(header = "sys/systm.h")
    default int printf(String fmt, Object... args) {
        SimThread td = enter(KernelCalls.printf, fmt);
        kernel().machine().standBeforePrinting();
        kernel().console().print(() -> kernel().format().format(fmt, args));
        td.leave();
        return 0;
    }

    /**
     * Prints on the terminal of the calling process.
     *
     * <p><b>C:</b> {@code int uprintf(const char *fmt, ...);} &lt;sys/systm.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">A kernel thread has no terminal: nothing is printed.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · sx lock held: yes · mutex held: no, WITNESS warns · interrupt thread, critical
     * section: no · may sleep: yes
     *
     * @param fmt format of C
     * @param args its arguments
     * @return 0
     * @source printf(9); freebsd.md 6.2
     */
    @Routine(header = "sys/systm.h", sleeps = true)
    default int uprintf(String fmt, Object... args) {
        SimThread td = enter(KernelCalls.uprintf, fmt);
        if (td.isUserProcess()) {
            kernel().machine().standBeforePrinting();
            kernel().console().print(() -> kernel().format().format(fmt, args));
        }
        td.leave();
        return 0;
    }

    /**
     * Prints into the message buffer, and on the console since no syslogd reads.
     *
     * <p><b>C:</b> {@code void log(int level, const char *fmt, ...);} &lt;sys/syslog.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">It prints what {@link #printf} prints, whatever the level.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt: yes · critical section: yes · may sleep: no
     *
     * @param level {@code LOG_*}
     * @param fmt format of C
     * @param args its arguments
     * @source printf(9); freebsd.md 6.2
     */
    @Routine(header = "sys/syslog.h")
    default void log(int level, String fmt, Object... args) {
        SimThread td = enter(KernelCalls.log, level, fmt);
        kernel().machine().standBeforePrinting();
        kernel().console().print(() -> kernel().format().format(fmt, args));
        td.leave();
    }

    /**
     * Stops the kernel. Does not return: {@code throw} it to tell the compiler.
     *
     * <p><b>C:</b> {@code void panic(const char *fmt, ...);} &lt;sys/systm.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The console shows {@code panic: MESSAGE}, {@code cpuid = N}, {@code time =
     *       SECONDS} and a backtrace. A machine is booted at the same second every time.
     *   <li id="S2">Nobody runs any more: neither the caller nor any other thread.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt: yes · critical section: yes · may sleep: no
     *
     * @param fmt format of C
     * @param args its arguments
     * @return nothing
     * @source panic(9); freebsd.md 6.3
     */
    @Routine(header = "sys/systm.h")
    default Error panic(String fmt, Object... args) {
        SimThread td = enter(KernelCalls.panic, fmt);
        throw kernel().machine()
                .panic(
                        new Finding.Panic(
                                kernel().format().format(fmt, args),
                                kernel().machine().facts(td),
                                kernel().machine().callSite()));
    }

    /**
     * Panics unless {@code exp} holds.
     *
     * <p><b>C:</b> {@code KASSERT(exp, (fmt, ...));} &lt;sys/systm.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The kernel is built with INVARIANTS: it is looked at always.
     *   <li id="S2">The panic's message is {@code fmt} with its arguments.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt: yes · critical section: yes · may sleep: no
     *
     * @param exp what has to hold
     * @param fmt format of C
     * @param args its arguments
     * @source KASSERT(9); freebsd.md 6.3
     */
    @Routine(header = "sys/systm.h", macro = true)
    default void KASSERT(boolean exp, String fmt, Object... args) {
        if (exp) {
            return;
        }
        enter(KernelCalls.KASSERT, fmt);
        throw kernel().panic("kassert", kernel().format().format(fmt, args));
    }

    /**
     * Panics unless {@code exp} holds: {@code Assertion TEXT failed at F:L}.
     *
     * <p><b>C:</b> {@code MPASS(exp);} &lt;sys/systm.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The panic's message is {@code Assertion TEXT failed at F:L}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt: yes · critical section: yes · may sleep: no
     *
     * <h4>Variations</h4>
     *
     * C's preprocessor knows the text of {@code exp}; here it is an argument
     *
     * @param exp what has to hold
     * @param text how {@code exp} is written
     * @source KASSERT(9); freebsd.md 0.2
     */
    @Routine(header = "sys/systm.h", macro = true)
    default void MPASS(boolean exp, String text) {
        if (exp) {
            return;
        }
        enter(KernelCalls.MPASS, text);
        throw kernel().panic(
                        "mpass", LockTexts.assertionFailed(text, kernel().machine().callSite()));
    }
}
