package triptych.linux;

import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.thread.SimThread;

/** {@code linux/bug.h}: warnings and assertions of module code, and the end. */
@KernelText
public interface Bugs extends Surface {
    /**
     * Stops: {@code kernel BUG at FILE:LINE!}. Does not return: {@code throw} it to tell the
     * compiler.
     *
     * <p><b>C:</b> {@code BUG();} &lt;linux/bug.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Nobody takes a step after it.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any
     *
     * <h4>Variations</h4>
     *
     * a real kernel kills the calling thread and goes on unless {@code panic_on_oops} is set; here
     * it is
     *
     * @return nothing
     * @source linux.md 6.6
     */
    @Routine(header = "linux/bug.h", macro = true)
    default Error BUG() {
        enter(ModuleCalls.BUG);
        throw kernel().warnings().bug();
    }

    /**
     * As {@link #BUG}, if {@code condition} holds.
     *
     * <p><b>C:</b> {@code BUG_ON(condition);} &lt;linux/bug.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Goes on if it does not hold.
     *   <li id="S2">Else {@code kernel BUG at FILE:LINE!}, with the place of the call.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any
     *
     * @param condition what must not be
     * @source linux.md 6.6
     */
    @Routine(header = "linux/bug.h", macro = true)
    default void BUG_ON(boolean condition) {
        if (condition) {
            enter(ModuleCalls.BUG_ON);
            throw kernel().warnings().bug();
        }
    }

    /**
     * Warns with words if {@code condition} holds.
     *
     * <p><b>C:</b> {@code WARN(condition, format...)} &lt;linux/bug.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The words and {@code WARNING: CPU: 0 PID: N at FILE:LINE [MODULE]} in the frame
     *       of a warning; the caller goes on.
     *   <li id="S2">The value is the condition's.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any
     *
     * @param condition what should not be
     * @param format of C
     * @param args its arguments
     * @return {@code condition}
     * @source linux.md 6.6, R15
     */
    @Routine(header = "linux/bug.h", macro = true)
    default boolean WARN(boolean condition, String format, Object... args) {
        if (condition) {
            SimThread sim = enter(ModuleCalls.WARN, true, format);
            kernel().warnings().warn(sim, kernel().format().format(format, args));
            sim.leave();
        }
        return condition;
    }

    /**
     * As {@link #WARN} without words.
     *
     * <p><b>C:</b> {@code WARN_ON(condition)} &lt;linux/bug.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Warns each time that the condition holds, and goes on; the value is the
     *       condition's.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any
     *
     * @param condition what should not be
     * @return {@code condition}
     * @source linux.md 6.6, R15
     */
    @Routine(header = "linux/bug.h", macro = true)
    default boolean WARN_ON(boolean condition) {
        if (condition) {
            SimThread sim = enter(ModuleCalls.WARN_ON);
            kernel().warnings().warn(sim, "");
            sim.leave();
        }
        return condition;
    }

    /**
     * As {@link #WARN}, but each place warns once.
     *
     * <p><b>C:</b> {@code WARN_ONCE(condition, format...)} &lt;linux/bug.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">A place that has warned is silent for as long as the module is loaded; the
     *       value is the condition's all the same.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any
     *
     * @param condition what should not be
     * @param format of C
     * @param args its arguments
     * @return {@code condition}
     * @source linux.md 6.6, R15
     */
    @Routine(header = "linux/bug.h", macro = true)
    default boolean WARN_ONCE(boolean condition, String format, Object... args) {
        if (condition) {
            SimThread sim = enter(ModuleCalls.WARN_ONCE, true, format);
            if (kernel().warnings().isFirst(sim)) {
                kernel().warnings().warn(sim, kernel().format().format(format, args));
            }
            sim.leave();
        }
        return condition;
    }

    /**
     * As {@link #WARN_ON}, but each place warns once.
     *
     * <p><b>C:</b> {@code WARN_ON_ONCE(condition)} &lt;linux/bug.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">As for {@link #WARN_ONCE}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any
     *
     * @param condition what should not be
     * @return {@code condition}
     * @source linux.md 6.6, R15
     */
    @Routine(header = "linux/bug.h", macro = true)
    default boolean WARN_ON_ONCE(boolean condition) {
        if (condition) {
            SimThread sim = enter(ModuleCalls.WARN_ON_ONCE);
            if (kernel().warnings().isFirst(sim)) {
                kernel().warnings().warn(sim, "");
            }
            sim.leave();
        }
        return condition;
    }

    /**
     * Writes into the log who calls, and from where.
     *
     * <p><b>C:</b> {@code void dump_stack(void);} &lt;linux/printk.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">It is a message and no warning; the caller goes on.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any
     *
     * @source linux.md 6.6
     */
    @Routine(header = "linux/printk.h")
    default void dump_stack() {
        SimThread sim = enter(ModuleCalls.dump_stack);
        kernel().warnings().dumpStack(sim);
        sim.leave();
    }

    /**
     * Stops the kernel: {@code Kernel panic - not syncing: WORDS}. Does not return: {@code throw}
     * it to tell the compiler.
     *
     * <p><b>C:</b> {@code void panic(const char *fmt, ...);} &lt;linux/panic.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The words are the title of what is told; nobody takes a step after it.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any
     *
     * @param fmt format of C
     * @param args its arguments
     * @return nothing
     * @source linux.md 6.6
     */
    @Routine(header = "linux/panic.h")
    default Error panic(String fmt, Object... args) {
        SimThread sim = enter(ModuleCalls.panic, fmt);
        throw kernel().warnings().panic(sim, kernel().format().format(fmt, args));
    }
}
