package triptych.linux.struct;

import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;

/** {@code struct timer_list}: a function and when it is to run. */
@KernelText
@Symbol(name = "timer_list", header = "linux/timer.h")
public final class TimerList extends FunctionTimer {
    private final Object container;
    private TimerFunc function;
    private long expires;

    /** Memory for a timer. */
    public TimerList() {
        this("timer", null);
    }

    /**
     * Memory for a timer within a structure.
     *
     * @param container what {@code from_timer} gives
     */
    public TimerList(String name, Object container) {
        super(name);
        this.container = container;
    }

    /** When it is to run, in jiffies. */
    @Symbol(header = "linux/timer.h")
    public long expires() {
        return expires;
    }

    public void expires(long jiffies) {
        expires = jiffies;
    }

    // ---- changed by the kernel only ----

    public Object container() {
        return container;
    }

    /** Null in plain memory, and after a shutdown. */
    public TimerFunc function() {
        return function;
    }

    public void setFunction(TimerFunc newFunction) {
        function = newFunction;
    }
}
