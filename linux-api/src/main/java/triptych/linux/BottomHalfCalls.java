package triptych.linux;

import triptych.core.routine.KernelText;
import triptych.core.routine.RoutineInfo;

/** What the annotations of {@link BottomHalves} say, read once. */
@KernelText
final class BottomHalfCalls {
    static final RoutineInfo local_bh_disable = of("local_bh_disable");
    static final RoutineInfo local_bh_enable = of("local_bh_enable");

    private BottomHalfCalls() {}

    private static RoutineInfo of(String name) {
        return RoutineInfo.of(BottomHalves.class, name);
    }
}
