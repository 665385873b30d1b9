package triptych.linux;

import triptych.core.routine.KernelText;
import triptych.core.routine.RoutineInfo;

/** What the annotations of {@link Watchdogs} say, read once. */
@KernelText
final class WatchdogsCalls {
    static final RoutineInfo watchdog_register_device = of("watchdog_register_device");
    static final RoutineInfo watchdog_unregister_device = of("watchdog_unregister_device");

    private WatchdogsCalls() {}

    private static RoutineInfo of(String name) {
        return RoutineInfo.of(Watchdogs.class, name);
    }
}
