package triptych.linux;

import triptych.core.routine.KernelText;
import triptych.core.routine.RoutineInfo;

/** What the annotations of {@link Reboot} say, read once. */
@KernelText
final class RebootCalls {
    static final RoutineInfo emergency_restart = of("emergency_restart");
    static final RoutineInfo kernel_restart = of("kernel_restart");

    private RebootCalls() {}

    private static RoutineInfo of(String name) {
        return RoutineInfo.of(Reboot.class, name);
    }
}
