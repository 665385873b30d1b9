package triptych.linux;

import triptych.core.routine.KernelText;
import triptych.core.routine.RoutineInfo;

/** What the annotations of {@link Signalling} say, read once. */
@KernelText
final class SignallingCalls {
    static final RoutineInfo allow_signal = of("allow_signal");
    static final RoutineInfo allow_kernel_signal = of("allow_kernel_signal");
    static final RoutineInfo disallow_signal = of("disallow_signal");
    static final RoutineInfo flush_signals = of("flush_signals");
    static final RoutineInfo kernel_dequeue_signal = of("kernel_dequeue_signal");
    static final RoutineInfo send_sig = of("send_sig");
    static final RoutineInfo kill_pid = of("kill_pid");

    private SignallingCalls() {}

    private static RoutineInfo of(String name) {
        return RoutineInfo.of(Signalling.class, name);
    }
}
