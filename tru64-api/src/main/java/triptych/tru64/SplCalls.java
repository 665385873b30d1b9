package triptych.tru64;

import triptych.core.routine.KernelText;
import triptych.core.routine.RoutineInfo;

/** What the annotations of {@link Spl} say, read once. */
@KernelText
final class SplCalls {
    static final RoutineInfo splnone = of("splnone");
    static final RoutineInfo splsoftclock = of("splsoftclock");
    static final RoutineInfo splnet = of("splnet");
    static final RoutineInfo splbio = of("splbio");
    static final RoutineInfo spltty = of("spltty");
    static final RoutineInfo splimp = of("splimp");
    static final RoutineInfo splvm = of("splvm");
    static final RoutineInfo spldevhigh = of("spldevhigh");
    static final RoutineInfo splclock = of("splclock");
    static final RoutineInfo splsched = of("splsched");
    static final RoutineInfo splhigh = of("splhigh");
    static final RoutineInfo splextreme = of("splextreme");
    static final RoutineInfo getspl = of("getspl");
    static final RoutineInfo splx = of("splx");

    private SplCalls() {}

    private static RoutineInfo of(String name) {
        return RoutineInfo.of(Spl.class, name);
    }
}
