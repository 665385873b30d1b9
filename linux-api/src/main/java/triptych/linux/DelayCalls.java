package triptych.linux;

import triptych.core.routine.KernelText;
import triptych.core.routine.RoutineInfo;

/** What the annotations of {@link Delay} say, read once. */
@KernelText
final class DelayCalls {
    static final RoutineInfo msleep = of("msleep");
    static final RoutineInfo msleep_interruptible = of("msleep_interruptible");
    static final RoutineInfo ssleep = of("ssleep");
    static final RoutineInfo usleep_range = of("usleep_range");
    static final RoutineInfo usleep_idle_range = of("usleep_idle_range");
    static final RoutineInfo fsleep = of("fsleep");
    static final RoutineInfo udelay = of("udelay");
    static final RoutineInfo ndelay = of("ndelay");
    static final RoutineInfo mdelay = of("mdelay");

    private DelayCalls() {}

    private static RoutineInfo of(String name) {
        return RoutineInfo.of(Delay.class, name);
    }
}
