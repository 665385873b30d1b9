package triptych.tru64;

import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.routine.RoutineInfo;
import triptych.core.thread.SimThread;
import triptych.tru64.struct.SplLevel;

/**
 * {@code machine/cpu.h}: the interrupt priority level, which keeps interrupts from the processor of
 * the caller. Every routine may be called anywhere, and none blocks.
 *
 * <h4>Variations</h4>
 *
 * The level belongs to the thread, as after every switch. It keeps no handler out, since another
 * processor may answer: that a level guards what only a lock can guard is seen that way. Which
 * interrupts a level masks is told by its name only; the levels of disks, terminals and networks
 * are one.
 */
@KernelText
public interface Spl extends Surface {
    /**
     * Lets all interrupts in.
     *
     * <p><b>C:</b> {@code int splnone(void);} &lt;machine/cpu.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The level is the lowest one.
     * </ol>
     *
     * @return the level before
     * @source tru64.md 6.7; spl(9r)
     */
    @Routine(header = "machine/cpu.h")
    default int splnone() {
        SimThread sim = enter(SplCalls.splnone);
        int before = kernel().spl().set(sim, SplLevel.NONE);
        sim.leave();
        return before;
    }

    /**
     * Keeps out the software clock, which runs what {@code timeout} was given.
     *
     * <p><b>C:</b> {@code int splsoftclock(void);} &lt;machine/cpu.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Raises the level to that of what is kept out; one that is higher already stays.
     * </ol>
     *
     * @return the level before, for {@link #splx}
     * @source tru64.md 6.7; spl(9r)
     */
    @Routine(header = "machine/cpu.h")
    default int splsoftclock() {
        return raise(SplCalls.splsoftclock, SplLevel.SOFTCLOCK);
    }

    /**
     * Keeps out software interrupts of the network.
     *
     * <p><b>C:</b> {@code int splnet(void);} &lt;machine/cpu.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">As {@link #splsoftclock}.
     * </ol>
     *
     * @return the level before, for {@link #splx}
     * @source tru64.md 6.7; spl(9r)
     */
    @Routine(header = "machine/cpu.h")
    default int splnet() {
        return raise(SplCalls.splnet, SplLevel.NET);
    }

    /**
     * Keeps out disks and tapes.
     *
     * <p><b>C:</b> {@code int splbio(void);} &lt;machine/cpu.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">As {@link #splsoftclock}.
     * </ol>
     *
     * @return the level before, for {@link #splx}
     * @source tru64.md 6.7; spl(9r)
     */
    @Routine(header = "machine/cpu.h")
    default int splbio() {
        return raise(SplCalls.splbio, SplLevel.DEVICES);
    }

    /**
     * Keeps out terminals.
     *
     * <p><b>C:</b> {@code int spltty(void);} &lt;machine/cpu.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">As {@link #splsoftclock}.
     * </ol>
     *
     * @return the level before, for {@link #splx}
     * @source tru64.md 6.7; spl(9r)
     */
    @Routine(header = "machine/cpu.h")
    default int spltty() {
        return raise(SplCalls.spltty, SplLevel.DEVICES);
    }

    /**
     * Keeps out the network's hardware.
     *
     * <p><b>C:</b> {@code int splimp(void);} &lt;machine/cpu.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">As {@link #splsoftclock}.
     * </ol>
     *
     * @return the level before, for {@link #splx}
     * @source tru64.md 6.7; spl(9r)
     */
    @Routine(header = "machine/cpu.h")
    default int splimp() {
        return raise(SplCalls.splimp, SplLevel.DEVICES);
    }

    /**
     * Keeps out the clock of virtual memory.
     *
     * <p><b>C:</b> {@code int splvm(void);} &lt;machine/cpu.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">As {@link #splsoftclock}.
     * </ol>
     *
     * @return the level before, for {@link #splx}
     * @source tru64.md 6.7; spl(9r)
     */
    @Routine(header = "machine/cpu.h")
    default int splvm() {
        return raise(SplCalls.splvm, SplLevel.CLOCK);
    }

    /**
     * Keeps out all devices and software interrupts.
     *
     * <p><b>C:</b> {@code int spldevhigh(void);} &lt;machine/cpu.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">As {@link #splsoftclock}.
     * </ol>
     *
     * @return the level before, for {@link #splx}
     * @source tru64.md 6.7; spl(9r)
     */
    @Routine(header = "machine/cpu.h")
    default int spldevhigh() {
        return raise(SplCalls.spldevhigh, SplLevel.DEVHIGH);
    }

    /**
     * Keeps out the hardware clock.
     *
     * <p><b>C:</b> {@code int splclock(void);} &lt;machine/cpu.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">As {@link #splsoftclock}.
     * </ol>
     *
     * @return the level before, for {@link #splx}
     * @source tru64.md 6.7; spl(9r)
     */
    @Routine(header = "machine/cpu.h")
    default int splclock() {
        return raise(SplCalls.splclock, SplLevel.CLOCK);
    }

    /**
     * Keeps out what schedules, usually the hardware clock.
     *
     * <p><b>C:</b> {@code int splsched(void);} &lt;machine/cpu.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">As {@link #splsoftclock}.
     * </ol>
     *
     * @return the level before, for {@link #splx}
     * @source tru64.md 6.7; spl(9r)
     */
    @Routine(header = "machine/cpu.h")
    default int splsched() {
        return raise(SplCalls.splsched, SplLevel.CLOCK);
    }

    /**
     * Keeps out all but realtime devices, machine checks and halt.
     *
     * <p><b>C:</b> {@code int splhigh(void);} &lt;machine/cpu.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">As {@link #splsoftclock}.
     * </ol>
     *
     * @return the level before, for {@link #splx}
     * @source tru64.md 6.7; spl(9r)
     */
    @Routine(header = "machine/cpu.h")
    default int splhigh() {
        return raise(SplCalls.splhigh, SplLevel.HIGH);
    }

    /**
     * Keeps out all but halt.
     *
     * <p><b>C:</b> {@code int splextreme(void);} &lt;machine/cpu.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">As {@link #splsoftclock}.
     * </ol>
     *
     * @return the level before, for {@link #splx}
     * @source tru64.md 6.7; spl(9r)
     */
    @Routine(header = "machine/cpu.h")
    default int splextreme() {
        return raise(SplCalls.splextreme, SplLevel.EXTREME);
    }

    private int raise(RoutineInfo routine, int level) {
        SimThread sim = enter(routine);
        int before = kernel().spl().raise(sim, level);
        sim.leave();
        return before;
    }

    /**
     * Reads the level.
     *
     * <p><b>C:</b> {@code int getspl(void);} &lt;machine/cpu.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Changes nothing.
     * </ol>
     *
     * @return the level
     * @source tru64.md 6.7; spl(9r)
     */
    @Routine(header = "machine/cpu.h")
    default int getspl() {
        return raise(SplCalls.getspl, SplLevel.NONE);
    }

    /**
     * Goes back to a level.
     *
     * <p><b>C:</b> {@code int splx(int s);} &lt;machine/cpu.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The level is {@code s}, which a raising routine has returned.
     *   <li id="S2">With a simple lock still held that a handler of a higher level takes: {@code
     *       T64-SPL01}; unlock first.
     * </ol>
     *
     * @param s what a raising routine has returned
     * @return the level before
     * @source tru64.md 6.7, 9; spl(9r)
     */
    @Routine(header = "machine/cpu.h")
    default int splx(int s) {
        SimThread sim = enter(SplCalls.splx, s);
        int before = kernel().spl().set(sim, s);
        sim.leave();
        return before;
    }
}
