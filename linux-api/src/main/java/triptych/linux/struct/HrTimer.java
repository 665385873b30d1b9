package triptych.linux.struct;

import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;

/** {@code struct hrtimer}: a function and the nanosecond at which it is to run. */
@KernelText
@Symbol(name = "hrtimer", header = "linux/hrtimer.h")
public final class HrTimer extends FunctionTimer {
    private HrTimerFunc function;
    private long expires;

    /** Memory for a timer. */
    public HrTimer() {
        this("hrtimer");
    }

    public HrTimer(String name) {
        super(name);
    }

    /** What is to run; the module sets it after {@code hrtimer_init}. */
    @Symbol(header = "linux/hrtimer.h")
    public HrTimerFunc function() {
        return function;
    }

    public void function(HrTimerFunc newFunction) {
        function = newFunction;
    }

    /** When it is to run, in nanoseconds since boot. */
    public long expires() {
        return expires;
    }

    // ---- changed by the kernel only ----

    public void expires(long nanos) {
        expires = nanos;
    }
}
