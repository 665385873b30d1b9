package triptych.linux;

import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.thread.SimThread;

/** {@code linux/reboot.h}: the end of the machine. */
@KernelText
public interface Reboot extends Surface {
    /**
     * Restarts the machine at once. Does not return: {@code throw} it to tell the compiler.
     *
     * <p><b>C:</b> {@code void emergency_restart(void);} &lt;linux/reboot.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Nobody takes a step after it; that the module wanted it is told as {@code
     *       reboot: Restarting system}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any
     *
     * @return nothing
     * @source kernel/reboot.c [6.12]
     */
    @Routine(header = "linux/reboot.h")
    default Error emergency_restart() {
        enter(RebootCalls.emergency_restart);
        throw kernel().warnings().restart();
    }

    /**
     * Restarts the machine in order. Does not return: {@code throw} it to tell the compiler.
     *
     * <p><b>C:</b> {@code void kernel_restart(char *cmd);} &lt;linux/reboot.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">As {@link #emergency_restart}, but not where sleeping is forbidden.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * where sleeping is allowed
     *
     * @param cmd for the firmware; may be null
     * @return nothing
     * @source kernel/reboot.c [6.12]
     */
    @Routine(header = "linux/reboot.h", sleeps = true)
    default Error kernel_restart(String cmd) {
        SimThread sim = enter(RebootCalls.kernel_restart, cmd);
        kernel().atomic().mightSleep(sim, "kernel/reboot.c");
        throw kernel().warnings().restart();
    }
}
