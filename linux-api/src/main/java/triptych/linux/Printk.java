package triptych.linux;

import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.routine.Symbol;
import triptych.core.thread.SimThread;
import triptych.linux.kernel.KernelLog;

/** {@code linux/printk.h}: the kernel's log. */
@KernelText
public interface Printk extends Surface {
    /** Begins a message: the system is unusable. */
    @Symbol(header = "linux/kern_levels.h")
    String KERN_EMERG = KernelLog.SOH + "0";

    /** Begins a message: somebody must act at once. */
    @Symbol(header = "linux/kern_levels.h")
    String KERN_ALERT = KernelLog.SOH + "1";

    /** Begins a message: a critical condition. */
    @Symbol(header = "linux/kern_levels.h")
    String KERN_CRIT = KernelLog.SOH + "2";

    /** Begins a message: an error. */
    @Symbol(header = "linux/kern_levels.h")
    String KERN_ERR = KernelLog.SOH + "3";

    /** Begins a message: a warning. */
    @Symbol(header = "linux/kern_levels.h")
    String KERN_WARNING = KernelLog.SOH + "4";

    /** Begins a message: normal, but worth a look. */
    @Symbol(header = "linux/kern_levels.h")
    String KERN_NOTICE = KernelLog.SOH + "5";

    /** Begins a message: information. */
    @Symbol(header = "linux/kern_levels.h")
    String KERN_INFO = KernelLog.SOH + "6";

    /** Begins a message: for those who look for bugs. */
    @Symbol(header = "linux/kern_levels.h")
    String KERN_DEBUG = KernelLog.SOH + "7";

    /** Begins a message that goes on where the last one has left its line open. */
    @Symbol(header = "linux/kern_levels.h")
    String KERN_CONT = KernelLog.SOH + "c";

    /**
     * Writes a message into the log.
     *
     * <p><b>C:</b> {@code int printk(const char *fmt, ...);} &lt;linux/printk.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Each line begins with the time since boot, {@code [ 0.000000]}, as {@code
     *       dmesg} shows it; the level is not shown.
     *   <li id="S2">A message without a newline stays open: one that begins with {@code KERN_CONT}
     *       goes on there, any other begins a new line.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any
     *
     * <h4>Variations</h4>
     *
     * the answer is always 0: while nobody watches nothing is formatted
     *
     * @param fmt a level such as {@link #KERN_INFO} or none, and a format of C
     * @param args its arguments
     * @return 0
     * @source linux.md 6.6
     */
    @Routine(header = "linux/printk.h", macro = true)
    default int printk(String fmt, Object... args) {
        SimThread sim = enter(ModuleCalls.printk, fmt);
        kernel().machine().standBeforePrinting();
        kernel().log().print(() -> kernel().format().format(fmt, args));
        sim.leave();
        return 0;
    }

    /**
     * What {@link #pr_info} and its kin make of a format: a module overrides it to begin its
     * messages with a name.
     *
     * <p><b>C:</b> {@code #define pr_fmt(fmt) KBUILD_MODNAME ": " fmt} &lt;linux/printk.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">{@code printk} itself does not ask it, nor does {@code pr_cont}.
     * </ol>
     *
     * @param fmt format of C
     * @return the format that is used
     * @source linux.md 6.6
     */
    @Routine(header = "linux/printk.h", macro = true)
    default String pr_fmt(String fmt) {
        return fmt;
    }

    /**
     * As {@link #pr_info}, with {@link #KERN_EMERG}.
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The message is what {@code pr_fmt} makes of the format.
     * </ol>
     *
     * @param fmt format of C
     * @param args its arguments
     * @source linux.md 6.6
     */
    @Routine(header = "linux/printk.h", macro = true)
    default void pr_emerg(String fmt, Object... args) {
        printk(KERN_EMERG + pr_fmt(fmt), args);
    }

    /**
     * As {@link #pr_info}, with {@link #KERN_ALERT}.
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The message is what {@code pr_fmt} makes of the format.
     * </ol>
     *
     * @param fmt format of C
     * @param args its arguments
     * @source linux.md 6.6
     */
    @Routine(header = "linux/printk.h", macro = true)
    default void pr_alert(String fmt, Object... args) {
        printk(KERN_ALERT + pr_fmt(fmt), args);
    }

    /**
     * As {@link #pr_info}, with {@link #KERN_CRIT}.
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The message is what {@code pr_fmt} makes of the format.
     * </ol>
     *
     * @param fmt format of C
     * @param args its arguments
     * @source linux.md 6.6
     */
    @Routine(header = "linux/printk.h", macro = true)
    default void pr_crit(String fmt, Object... args) {
        printk(KERN_CRIT + pr_fmt(fmt), args);
    }

    /**
     * As {@link #pr_info}, with {@link #KERN_ERR}.
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The message is what {@code pr_fmt} makes of the format.
     * </ol>
     *
     * @param fmt format of C
     * @param args its arguments
     * @source linux.md 6.6
     */
    @Routine(header = "linux/printk.h", macro = true)
    default void pr_err(String fmt, Object... args) {
        printk(KERN_ERR + pr_fmt(fmt), args);
    }

    /**
     * As {@link #pr_info}, with {@link #KERN_WARNING}.
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The message is what {@code pr_fmt} makes of the format.
     * </ol>
     *
     * @param fmt format of C
     * @param args its arguments
     * @source linux.md 6.6
     */
    @Routine(header = "linux/printk.h", macro = true)
    default void pr_warn(String fmt, Object... args) {
        printk(KERN_WARNING + pr_fmt(fmt), args);
    }

    /**
     * As {@link #pr_info}, with {@link #KERN_NOTICE}.
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The message is what {@code pr_fmt} makes of the format.
     * </ol>
     *
     * @param fmt format of C
     * @param args its arguments
     * @source linux.md 6.6
     */
    @Routine(header = "linux/printk.h", macro = true)
    default void pr_notice(String fmt, Object... args) {
        printk(KERN_NOTICE + pr_fmt(fmt), args);
    }

    /**
     * {@link #printk} with {@link #KERN_INFO} before {@link #pr_fmt}; its kin {@code pr_emerg},
     * {@code pr_alert}, {@code pr_crit}, {@code pr_err}, {@code pr_warn} and {@code pr_notice} have
     * their own levels.
     *
     * <p><b>C:</b> {@code pr_info(fmt, ...);} &lt;linux/printk.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The message is what {@code pr_fmt} makes of the format.
     * </ol>
     *
     * @param fmt format of C
     * @param args its arguments
     * @source linux.md 6.6
     */
    @Routine(header = "linux/printk.h", macro = true)
    default void pr_info(String fmt, Object... args) {
        printk(KERN_INFO + pr_fmt(fmt), args);
    }

    /**
     * Nothing, as in a kernel that is built without {@code DEBUG}.
     *
     * <p><b>C:</b> {@code pr_debug(fmt, ...);} &lt;linux/printk.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Prints nothing.
     * </ol>
     *
     * @param fmt format of C
     * @param args its arguments
     * @source linux.md 6.6
     */
    @Routine(header = "linux/printk.h", macro = true)
    default void pr_debug(String fmt, Object... args) {}

    /**
     * Goes on in the line that the last message has left open.
     *
     * <p><b>C:</b> {@code pr_cont(fmt, ...);} &lt;linux/printk.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">After a message without a newline no new line begins.
     * </ol>
     *
     * @param fmt format of C
     * @param args its arguments
     * @source linux.md 6.6
     */
    @Routine(header = "linux/printk.h", macro = true)
    default void pr_cont(String fmt, Object... args) {
        printk(KERN_CONT + fmt, args);
    }

    /**
     * As {@link #pr_info}, the first time that this line of the module is reached; its kin {@code
     * pr_warn_once} and {@code pr_err_once} have their own levels.
     *
     * <p><b>C:</b> {@code pr_info_once(fmt, ...);} &lt;linux/printk.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">One place prints once.
     * </ol>
     *
     * @param fmt format of C
     * @param args its arguments
     * @source linux.md 6.6
     */
    @Routine(header = "linux/printk.h", macro = true)
    default void pr_info_once(String fmt, Object... args) {
        SimThread sim = enter(ModuleCalls.printk, fmt);
        kernel().machine().standBeforePrinting();
        kernel().log().printOnce(() -> kernel().format().format(KERN_INFO + pr_fmt(fmt), args));
        sim.leave();
    }

    /**
     * As {@link #pr_info_once}, with {@link #KERN_WARNING}.
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">One place prints once.
     * </ol>
     *
     * @param fmt format of C
     * @param args its arguments
     * @source linux.md 6.6
     */
    @Routine(header = "linux/printk.h", macro = true)
    default void pr_warn_once(String fmt, Object... args) {
        SimThread sim = enter(ModuleCalls.printk, fmt);
        kernel().machine().standBeforePrinting();
        kernel().log().printOnce(() -> kernel().format().format(KERN_WARNING + pr_fmt(fmt), args));
        sim.leave();
    }

    /**
     * As {@link #pr_info_once}, with {@link #KERN_ERR}.
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">One place prints once.
     * </ol>
     *
     * @param fmt format of C
     * @param args its arguments
     * @source linux.md 6.6
     */
    @Routine(header = "linux/printk.h", macro = true)
    default void pr_err_once(String fmt, Object... args) {
        SimThread sim = enter(ModuleCalls.printk, fmt);
        kernel().machine().standBeforePrinting();
        kernel().log().printOnce(() -> kernel().format().format(KERN_ERR + pr_fmt(fmt), args));
        sim.leave();
    }
}
