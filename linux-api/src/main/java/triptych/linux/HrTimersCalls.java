package triptych.linux;

import triptych.core.routine.KernelText;
import triptych.core.routine.RoutineInfo;

/** What the annotations of {@link HrTimers} say, read once. */
@KernelText
final class HrTimersCalls {
    static final RoutineInfo hrtimer_init = of("hrtimer_init");
    static final RoutineInfo hrtimer_start = of("hrtimer_start");
    static final RoutineInfo hrtimer_cancel = of("hrtimer_cancel");
    static final RoutineInfo hrtimer_active = of("hrtimer_active");
    static final RoutineInfo hrtimer_add_expires_ns = of("hrtimer_add_expires_ns");
    static final RoutineInfo hrtimer_forward_now = of("hrtimer_forward_now");

    private HrTimersCalls() {}

    private static RoutineInfo of(String name) {
        return RoutineInfo.of(HrTimers.class, name);
    }
}
