package triptych.linux;

import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.routine.Symbol;
import triptych.linux.kernel.JiffyClock;

/** {@code linux/jiffies.h}: the kernel's clock, and arithmetic with it. */
@KernelText
public interface Jiffies extends Surface {
    /** A time that never comes, in jiffies from now. */
    @Symbol(header = "linux/jiffies.h")
    long MAX_JIFFY_OFFSET = JiffyClock.MAX_JIFFY_OFFSET;

    /** Jiffies per second. */
    @Symbol(header = "asm/param.h")
    default int HZ() {
        return kernel().jiffies().hz();
    }

    /**
     * {@code unsigned long volatile jiffies}: its low 32 bits wrap five minutes after boot. To read
     * it is an operation: others may come first. Time passes when nobody can run, or in a delay.
     */
    @Symbol(header = "linux/jiffies.h")
    default long jiffies() {
        return kernel().jiffies().now();
    }

    /**
     * Whether one time is later than another.
     *
     * <p><b>C:</b> {@code bool time_after(unsigned long a, unsigned long b);}
     * &lt;linux/jiffies.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Right across the wrap of the clock, where {@code <} is not.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any
     *
     * @param a a time in jiffies
     * @param b a time in jiffies
     * @return true if {@code a} is later
     * @source linux.md 4.2; include/linux/jiffies.h [6.12]
     */
    @Routine(header = "linux/jiffies.h", macro = true)
    default boolean time_after(long a, long b) {
        return b - a < 0;
    }

    /**
     * Whether one time is earlier than another.
     *
     * <p><b>C:</b> {@code bool time_before(unsigned long a, unsigned long b);}
     * &lt;linux/jiffies.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Right across the wrap of the clock, where {@code <} is not.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any
     *
     * @param a a time in jiffies
     * @param b a time in jiffies
     * @return true if {@code a} is earlier
     * @source linux.md 4.2; include/linux/jiffies.h [6.12]
     */
    @Routine(header = "linux/jiffies.h", macro = true)
    default boolean time_before(long a, long b) {
        return a - b < 0;
    }

    /**
     * Whether one time is not earlier than another.
     *
     * <p><b>C:</b> {@code bool time_after_eq(unsigned long a, unsigned long b);}
     * &lt;linux/jiffies.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Right across the wrap of the clock, where {@code <} is not.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any
     *
     * @param a a time in jiffies
     * @param b a time in jiffies
     * @return true if {@code a} is later, or the same
     * @source linux.md 4.2; include/linux/jiffies.h [6.12]
     */
    @Routine(header = "linux/jiffies.h", macro = true)
    default boolean time_after_eq(long a, long b) {
        return a - b >= 0;
    }

    /**
     * Whether one time is not later than another.
     *
     * <p><b>C:</b> {@code bool time_before_eq(unsigned long a, unsigned long b);}
     * &lt;linux/jiffies.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Right across the wrap of the clock, where {@code <} is not.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any
     *
     * @param a a time in jiffies
     * @param b a time in jiffies
     * @return true if {@code a} is earlier, or the same
     * @source linux.md 4.2; include/linux/jiffies.h [6.12]
     */
    @Routine(header = "linux/jiffies.h", macro = true)
    default boolean time_before_eq(long a, long b) {
        return b - a >= 0;
    }

    /**
     * Whether a time lies between two others.
     *
     * <p><b>C:</b> {@code bool time_in_range(unsigned long a, unsigned long b, unsigned long c);}
     * &lt;linux/jiffies.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Both ends belong to the range. Right across the wrap of the clock, where {@code
     *       <} is not.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any
     *
     * @return true if {@code a} is from {@code b} to {@code c}
     * @source linux.md 4.2; include/linux/jiffies.h [6.12]
     */
    @Routine(header = "linux/jiffies.h", macro = true)
    default boolean time_in_range(long a, long b, long c) {
        return time_after_eq(a, b) && time_before_eq(a, c);
    }

    /**
     * Whether a time has passed.
     *
     * <p><b>C:</b> {@code bool time_is_before_jiffies(unsigned long a);} &lt;linux/jiffies.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">As {@code time_after(jiffies, a)}: it reads the clock.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any
     *
     * @return true if {@code a} is over
     * @source linux.md 4.2; include/linux/jiffies.h [6.12]
     */
    @Routine(header = "linux/jiffies.h", macro = true)
    default boolean time_is_before_jiffies(long a) {
        return time_after(jiffies(), a);
    }

    /**
     * Whether a time is still to come.
     *
     * <p><b>C:</b> {@code bool time_is_after_jiffies(unsigned long a);} &lt;linux/jiffies.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">As {@code time_before(jiffies, a)}: it reads the clock.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any
     *
     * @return true if {@code a} is to come
     * @source linux.md 4.2; include/linux/jiffies.h [6.12]
     */
    @Routine(header = "linux/jiffies.h", macro = true)
    default boolean time_is_after_jiffies(long a) {
        return time_before(jiffies(), a);
    }

    /**
     * The clock in 64 bits.
     *
     * <p><b>C:</b> {@code u64 get_jiffies_64(void);} &lt;linux/jiffies.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The same as {@code jiffies}, which has 64 bits here.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any
     *
     * @return jiffies
     * @source linux.md 4.2; include/linux/jiffies.h [6.12]
     */
    @Routine(header = "linux/jiffies.h")
    default long get_jiffies_64() {
        return jiffies();
    }

    /**
     * Milliseconds in jiffies.
     *
     * <p><b>C:</b> {@code unsigned long msecs_to_jiffies(const unsigned int m);}
     * &lt;linux/jiffies.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Rounded up.
     *   <li id="S2">What is negative as an int is {@code MAX_JIFFY_OFFSET}: it never comes.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any
     *
     * @param m milliseconds
     * @return jiffies
     * @source linux.md 4.2; include/linux/jiffies.h [6.12]
     */
    @Routine(header = "linux/jiffies.h")
    default long msecs_to_jiffies(int m) {
        return kernel().jiffies().fromMillis(m);
    }

    /**
     * Microseconds in jiffies.
     *
     * <p><b>C:</b> {@code unsigned long usecs_to_jiffies(const unsigned int u);}
     * &lt;linux/jiffies.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Rounded up.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any
     *
     * @param u microseconds
     * @return jiffies
     * @source linux.md 4.2; include/linux/jiffies.h [6.12]
     */
    @Routine(header = "linux/jiffies.h")
    default long usecs_to_jiffies(int u) {
        return kernel().jiffies().fromMicros(Integer.toUnsignedLong(u));
    }

    /**
     * Jiffies in milliseconds.
     *
     * <p><b>C:</b> {@code unsigned int jiffies_to_msecs(const unsigned long j);}
     * &lt;linux/jiffies.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Exact where a jiffy is a whole number of milliseconds, otherwise rounded up.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any
     *
     * @param j jiffies
     * @return milliseconds
     * @source linux.md 4.2; include/linux/jiffies.h [6.12]
     */
    @Routine(header = "linux/jiffies.h")
    default int jiffies_to_msecs(long j) {
        return kernel().jiffies().toMillis(j);
    }

    /**
     * Jiffies in microseconds.
     *
     * <p><b>C:</b> {@code unsigned int jiffies_to_usecs(const unsigned long j);}
     * &lt;linux/jiffies.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Exact where a jiffy is a whole number of microseconds.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any
     *
     * @param j jiffies
     * @return microseconds
     * @source linux.md 4.2; include/linux/jiffies.h [6.12]
     */
    @Routine(header = "linux/jiffies.h")
    default int jiffies_to_usecs(long j) {
        return kernel().jiffies().toMicros(j);
    }
}
