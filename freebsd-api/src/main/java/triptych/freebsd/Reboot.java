package triptych.freebsd;

import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.thread.SimThread;

/** reboot(2): the end of the machine. */
@KernelText
public interface Reboot extends Surface {
    /**
     * Shuts the machine down. Does not return.
     *
     * <p><b>C:</b> {@code int reboot(int howto);} &lt;sys/reboot.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Runs the handlers of {@code shutdown_pre_sync}, prints the uptime, runs those
     *       of {@code shutdown_post_sync}, then of {@code shutdown_final}.
     *   <li id="S2">Among the last, at {@code SHUTDOWN_PRI_DEFAULT}, all modules are told {@code
     *       MOD_SHUTDOWN}, newest first, with Giant held; not with {@code RB_NOSYNC}.
     *   <li id="S3">Kernel threads are not stopped. Once the machine is off it is no finding that
     *       they still wait.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · sx lock held: yes · mutex held: no, WITNESS warns · interrupt thread, critical
     * section: no · may sleep: yes
     *
     * <h4>Locks</h4>
     *
     * none held
     *
     * @param howto {@code RB_*} flags, handed to the handlers
     * @source reboot(2); kern_shutdown.c; freebsd.md 4.4
     */
    @Routine(header = "sys/reboot.h", sleeps = true)
    default void reboot(int howto) {
        SimThread td = enter(KernelCalls.reboot, howto);
        throw kernel().shutdown().reboot(td, howto);
    }
}
