package triptych.freebsd;

import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.thread.SimThread;

/** critical_enter(9): sections in which the processor is not given away. */
@KernelText
public interface CriticalSection extends Surface {
    /**
     * Enters a critical section.
     *
     * <p><b>C:</b> {@code void critical_enter(void);} &lt;sys/systm.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Until the matching {@link #critical_exit} to sleep panics: {@code mi_switch:
     *       switch in a critical section}.
     *   <li id="S2">So does {@code mtx_lock}, free or not: {@code acquiring blockable sleep lock
     *       with spinlock or critical section held (sleep mutex) NAME @ F:L}.
     *   <li id="S3">{@code malloc} and {@code free} must not be used.
     *   <li id="S4">It nests.
     *   <li id="S5">It keeps nobody else from running.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any
     *
     * <h4>Locks</h4>
     *
     * no lock: it excludes nobody on other processors
     *
     * <h4>Variations</h4>
     *
     * other threads go on in between, as on other processors
     *
     * @see #critical_exit
     * @source critical_enter(9); kern_switch.c [13]
     */
    @Routine(header = "sys/systm.h")
    default void critical_enter() {
        SimThread td = enter(LockCalls.critical_enter);
        kernel().locks().enterCritical(td);
        td.leave();
    }

    /**
     * Leaves a critical section.
     *
     * <p><b>C:</b> {@code void critical_exit(void);} &lt;sys/systm.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Without a section entered: {@code critical_exit: td_critnest == 0}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any
     *
     * <h4>Locks</h4>
     *
     * none
     *
     * <h4>Variations</h4>
     *
     * none known
     *
     * @see #critical_enter
     * @source critical_enter(9); kern_switch.c [13]
     */
    @Routine(header = "sys/systm.h")
    default void critical_exit() {
        SimThread td = enter(LockCalls.critical_exit);
        kernel().locks().exitCritical(td);
        td.leave();
    }
}
