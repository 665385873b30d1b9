package triptych.linux;

import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.thread.SimThread;
import triptych.linux.struct.WatchdogDevice;

/** {@code linux/watchdog.h}: devices that restart the machine unless a user calls in. */
@KernelText
public interface Watchdogs extends Surface {
    /**
     * Makes a device of a watchdog, which one user at a time can open.
     *
     * <p><b>C:</b> {@code int watchdog_register_device(struct watchdog_device *wdd);}
     * &lt;linux/watchdog.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">To open it calls {@code start}, unless the watchdog runs already, and holds the
     *       module.
     *   <li id="S2">To write to it calls {@code ping}, or {@code start} if there is none.
     *   <li id="S3">To close it calls {@code stop}; with {@code WDIOF_MAGICCLOSE} only if the last
     *       text had a {@code V}, and never with no way out.
     *   <li id="S4">If it does not stop, that is told, and it is called in once more.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * where sleeping is allowed
     *
     * @return 0
     * @source drivers/watchdog/watchdog_dev.c [6.12];
     *     Documentation/watchdog/watchdog-kernel-api.rst
     */
    @Routine(header = "linux/watchdog.h", sleeps = true)
    default int watchdog_register_device(WatchdogDevice wdd) {
        SimThread sim = enter(WatchdogsCalls.watchdog_register_device, wdd);
        int error = kernel().watchdogs().register(sim, wdd);
        sim.leave();
        return error;
    }

    /**
     * Takes the device of a watchdog back.
     *
     * <p><b>C:</b> {@code void watchdog_unregister_device(struct watchdog_device *wdd);}
     * &lt;linux/watchdog.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Nobody can open it afterwards.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * where sleeping is allowed
     *
     * @source drivers/watchdog/watchdog_dev.c [6.12];
     *     Documentation/watchdog/watchdog-kernel-api.rst
     */
    @Routine(header = "linux/watchdog.h", sleeps = true)
    default void watchdog_unregister_device(WatchdogDevice wdd) {
        SimThread sim = enter(WatchdogsCalls.watchdog_unregister_device, wdd);
        kernel().watchdogs().unregister(sim, wdd);
        sim.leave();
    }
}
