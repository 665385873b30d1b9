package triptych.linux;

import triptych.core.routine.KernelText;
import triptych.core.routine.RoutineInfo;

/** What the annotations of {@link WakeUp} say, read once. */
@KernelText
final class WakeUpCalls {
    static final RoutineInfo wake_up = of("wake_up");
    static final RoutineInfo wake_up_nr = of("wake_up_nr");
    static final RoutineInfo wake_up_all = of("wake_up_all");
    static final RoutineInfo wake_up_interruptible = of("wake_up_interruptible");
    static final RoutineInfo wake_up_interruptible_nr = of("wake_up_interruptible_nr");
    static final RoutineInfo wake_up_interruptible_all = of("wake_up_interruptible_all");
    static final RoutineInfo wake_up_sync = of("wake_up_sync");
    static final RoutineInfo wake_up_interruptible_sync = of("wake_up_interruptible_sync");
    static final RoutineInfo wake_up_poll = of("wake_up_poll");
    static final RoutineInfo wake_up_interruptible_poll = of("wake_up_interruptible_poll");

    private WakeUpCalls() {}

    private static RoutineInfo of(String name) {
        return RoutineInfo.of(WakeUp.class, name);
    }
}
