package triptych.linux;

import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.thread.SimThread;
import triptych.linux.kernel.TimedSleeps;
import triptych.linux.struct.TaskState;

/** {@code linux/delay.h}: waiting for time to pass. */
@KernelText
public interface Delay extends Surface {
    /**
     * Sleeps for some milliseconds.
     *
     * <p><b>C:</b> {@code void msleep(unsigned int msecs);} &lt;linux/delay.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">At least so long: no wake-up and no signal shortens it, and {@code
     *       kthread_stop} waits for the rest.
     *   <li id="S2">0 does not sleep.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · atomic: no, {@code scheduling while atomic}
     *
     * <h4>Variations</h4>
     *
     * time has the grain of a jiffy: every time is rounded up to whole ones
     *
     * @param msecs milliseconds
     * @source linux.md 4.2; kernel/time/timer.c [6.12]
     */
    @Routine(header = "linux/delay.h", sleeps = true)
    default void msleep(int msecs) {
        SimThread sim = enter(DelayCalls.msleep, msecs);
        kernel().sleeps()
                .sleep(sim, kernel().jiffies().fromMillis(msecs), TaskState.TASK_UNINTERRUPTIBLE);
        sim.leave();
    }

    /**
     * Sleeps for some milliseconds, or until a signal is pending.
     *
     * <p><b>C:</b> {@code unsigned long msleep_interruptible(unsigned int msecs);}
     * &lt;linux/delay.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">A signal ends it, one that was pending before too, and so does {@code
     *       kthread_stop}; a mere wake-up does not.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · atomic: no, {@code scheduling while atomic}
     *
     * <h4>Variations</h4>
     *
     * time has the grain of a jiffy: every time is rounded up to whole ones
     *
     * @param msecs milliseconds
     * @return milliseconds that were left; 0 time was over
     * @source linux.md 4.2; kernel/time/timer.c [6.12]
     */
    @Routine(header = "linux/delay.h", sleeps = true)
    default int msleep_interruptible(int msecs) {
        SimThread sim = enter(DelayCalls.msleep_interruptible, msecs);
        long jiffies = kernel().jiffies().fromMillis(msecs);
        long left = kernel().sleeps().sleepInterruptible(sim, jiffies);
        sim.leave();
        return kernel().jiffies().toMillis(left);
    }

    /**
     * Sleeps for some seconds.
     *
     * <p><b>C:</b> {@code void ssleep(unsigned int seconds);} &lt;linux/delay.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">As {@code msleep} of a thousand times so many milliseconds.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · atomic: no, {@code scheduling while atomic}
     *
     * @param seconds seconds
     * @source linux.md 4.2; include/linux/delay.h [6.12]
     */
    @Routine(header = "linux/delay.h", sleeps = true)
    default void ssleep(int seconds) {
        SimThread sim = enter(DelayCalls.ssleep, seconds);
        kernel().sleeps()
                .sleep(
                        sim,
                        (long) seconds * kernel().jiffies().hz(),
                        TaskState.TASK_UNINTERRUPTIBLE);
        sim.leave();
    }

    /**
     * Sleeps for some microseconds in {@code TASK_UNINTERRUPTIBLE}.
     *
     * <p><b>C:</b> {@code void usleep_range(unsigned long min, unsigned long max);}
     * &lt;linux/delay.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Never shorter than {@code min}; no wake-up and no signal shortens it.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · atomic: no, {@code scheduling while atomic}
     *
     * <h4>Variations</h4>
     *
     * time has the grain of a jiffy: every time is rounded up to whole ones
     *
     * @param min microseconds
     * @param max microseconds, a wish
     * @source linux.md 4.2; kernel/time/timer.c [6.12]
     */
    @Routine(header = "linux/delay.h", sleeps = true)
    default void usleep_range(long min, long max) {
        SimThread sim = enter(DelayCalls.usleep_range, min, max);
        kernel().sleeps()
                .sleep(sim, kernel().jiffies().fromMicros(min), TaskState.TASK_UNINTERRUPTIBLE);
        sim.leave();
    }

    /**
     * Sleeps for some microseconds in {@code TASK_IDLE}.
     *
     * <p><b>C:</b> {@code void usleep_idle_range(unsigned long min, unsigned long max);}
     * &lt;linux/delay.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Never shorter than {@code min}; no wake-up and no signal shortens it.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · atomic: no, {@code scheduling while atomic}
     *
     * <h4>Variations</h4>
     *
     * time has the grain of a jiffy: every time is rounded up to whole ones
     *
     * @param min microseconds
     * @param max microseconds, a wish
     * @source linux.md 4.2; kernel/time/timer.c [6.12]
     */
    @Routine(header = "linux/delay.h", sleeps = true)
    default void usleep_idle_range(long min, long max) {
        SimThread sim = enter(DelayCalls.usleep_idle_range, min, max);
        kernel().sleeps().sleep(sim, kernel().jiffies().fromMicros(min), TaskState.TASK_IDLE);
        sim.leave();
    }

    /**
     * Waits for some microseconds in the way that fits the time.
     *
     * <p><b>C:</b> {@code void fsleep(unsigned long usecs);} &lt;linux/delay.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Up to 10 microseconds as {@code udelay}; above it sleeps, never shorter than
     *       that.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * process: yes · atomic: up to 10 microseconds
     *
     * <h4>Variations</h4>
     *
     * time has the grain of a jiffy: every time is rounded up to whole ones
     *
     * @param usecs microseconds
     * @source linux.md 4.2; include/linux/delay.h [6.12]
     */
    @Routine(header = "linux/delay.h", sleeps = true)
    default void fsleep(long usecs) {
        SimThread sim = enter(DelayCalls.fsleep, usecs);
        if (usecs <= TimedSleeps.LONGEST_SPIN_MICROS) {
            kernel().sleeps().spin(1_000L * usecs);
        } else {
            long jiffies = kernel().jiffies().fromMicros(usecs);
            kernel().sleeps().sleep(sim, jiffies, TaskState.TASK_UNINTERRUPTIBLE);
        }
        sim.leave();
    }

    /**
     * Keeps the processor for some microseconds.
     *
     * <p><b>C:</b> {@code void udelay(unsigned long usecs);} &lt;linux/delay.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Nothing is given up; others whose time comes meanwhile wake up.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any
     *
     * <h4>Variations</h4>
     *
     * time has the grain of a jiffy: every time is rounded up to whole ones
     *
     * @param usecs microseconds
     * @source linux.md 4.2; include/asm-generic/delay.h [6.12]
     */
    @Routine(header = "linux/delay.h", macro = true)
    default void udelay(long usecs) {
        SimThread sim = enter(DelayCalls.udelay, usecs);
        kernel().sleeps().spin(1_000L * usecs);
        sim.leave();
    }

    /**
     * Keeps the processor for some nanoseconds.
     *
     * <p><b>C:</b> {@code void ndelay(unsigned long nsecs);} &lt;linux/delay.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Nothing is given up; others whose time comes meanwhile wake up.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any
     *
     * <h4>Variations</h4>
     *
     * time has the grain of a jiffy: every time is rounded up to whole ones
     *
     * @param nsecs nanoseconds
     * @source linux.md 4.2; include/asm-generic/delay.h [6.12]
     */
    @Routine(header = "linux/delay.h", macro = true)
    default void ndelay(long nsecs) {
        SimThread sim = enter(DelayCalls.ndelay, nsecs);
        kernel().sleeps().spin(nsecs);
        sim.leave();
    }

    /**
     * Keeps the processor for some milliseconds.
     *
     * <p><b>C:</b> {@code void mdelay(unsigned long msecs);} &lt;linux/delay.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Nothing is given up; others whose time comes meanwhile wake up.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any
     *
     * <h4>Variations</h4>
     *
     * time has the grain of a jiffy: every time is rounded up to whole ones
     *
     * @param msecs milliseconds
     * @source linux.md 4.2; include/asm-generic/delay.h [6.12]
     */
    @Routine(header = "linux/delay.h", macro = true)
    default void mdelay(long msecs) {
        SimThread sim = enter(DelayCalls.mdelay, msecs);
        kernel().sleeps().spin(1_000_000L * msecs);
        sim.leave();
    }
}
