package triptych.linux;

import triptych.core.routine.KernelText;
import triptych.core.routine.RoutineInfo;

/** What the annotations of {@link WaitEvent} say, read once. */
@KernelText
final class WaitEventCalls {
    static final RoutineInfo wait_event = of("wait_event");
    static final RoutineInfo wait_event_interruptible = of("wait_event_interruptible");
    static final RoutineInfo wait_event_killable = of("wait_event_killable");
    static final RoutineInfo wait_event_idle = of("wait_event_idle");
    static final RoutineInfo wait_event_state = of("wait_event_state");
    static final RoutineInfo wait_event_timeout = of("wait_event_timeout");
    static final RoutineInfo wait_event_interruptible_timeout =
            of("wait_event_interruptible_timeout");
    static final RoutineInfo wait_event_killable_timeout = of("wait_event_killable_timeout");
    static final RoutineInfo wait_event_idle_timeout = of("wait_event_idle_timeout");
    static final RoutineInfo wait_event_interruptible_exclusive =
            of("wait_event_interruptible_exclusive");
    static final RoutineInfo wait_event_killable_exclusive = of("wait_event_killable_exclusive");
    static final RoutineInfo wait_event_cmd = of("wait_event_cmd");

    private WaitEventCalls() {}

    private static RoutineInfo of(String name) {
        return RoutineInfo.of(WaitEvent.class, name);
    }
}
