package triptych.freebsd;

import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.routine.Symbol;
import triptych.core.thread.SimThread;
import triptych.freebsd.kernel.Processors;
import triptych.freebsd.struct.Proc;
import triptych.freebsd.struct.Td;

/** The calling thread, and where it must not sleep. */
@KernelText
public interface CurThread extends Surface {
    /**
     * {@code curthread}: the calling thread.
     *
     * <ol>
     *   <li id="S1">It is the handle that whoever made the thread was given.
     * </ol>
     */
    @Symbol(header = "sys/pcpu.h")
    default Td curthread() {
        return kernel().processes().tdOf(kernel().machine().running());
    }

    /**
     * {@code curproc}: the process of the calling thread.
     *
     * <ol>
     *   <li id="S1">It is the handle that whoever made the process was given; {@code proc0} for
     *       kernel threads made without one.
     * </ol>
     */
    @Symbol(header = "sys/pcpu.h")
    default Proc curproc() {
        return curthread().td_proc();
    }

    /**
     * {@code curcpu}: the processor that the calling thread is on.
     *
     * <ol>
     *   <li id="S1">A thread stays on its own; two that are made one after the other are on
     *       different ones.
     * </ol>
     */
    @Symbol(header = "sys/pcpu.h")
    default int curcpu() {
        return Processors.of(kernel().machine().running());
    }

    /**
     * From here on the caller must not sleep; nests.
     *
     * <p><b>C:</b> {@code THREAD_NO_SLEEPING();} &lt;sys/proc.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">A sleep panics: {@code sleepq_add: td 0x… to sleep on wchan 0x… with sleeping
     *       prohibited}.
     *   <li id="S2">It concerns the calling thread only.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt: yes · critical section: yes · may sleep: no
     *
     * @see #THREAD_SLEEPING_OK
     * @source sys/proc.h; freebsd.md 0.3
     */
    @Routine(header = "sys/proc.h", macro = true)
    default void THREAD_NO_SLEEPING() {
        SimThread td = enter(KernelCalls.THREAD_NO_SLEEPING);
        kernel().noSleeping().enter(td);
        td.leave();
    }

    /**
     * Takes one {@link #THREAD_NO_SLEEPING} back.
     *
     * <p><b>C:</b> {@code THREAD_SLEEPING_OK();} &lt;sys/proc.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Once all are taken back the caller may sleep again, and not before.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt: yes · critical section: yes · may sleep: no
     *
     * @source sys/proc.h; freebsd.md 0.3
     */
    @Routine(header = "sys/proc.h", macro = true)
    default void THREAD_SLEEPING_OK() {
        SimThread td = enter(KernelCalls.THREAD_SLEEPING_OK);
        kernel().noSleeping().exit(td);
        td.leave();
    }
}
