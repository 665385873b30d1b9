package triptych.linux;

import triptych.core.routine.KernelText;
import triptych.core.routine.RoutineInfo;

/** What the annotations of {@link Fasync} say, read once. */
@KernelText
final class FasyncCalls {
    static final RoutineInfo fasync_helper = of("fasync_helper");
    static final RoutineInfo kill_fasync = of("kill_fasync");

    private FasyncCalls() {}

    private static RoutineInfo of(String name) {
        return RoutineInfo.of(Fasync.class, name);
    }
}
