package triptych.linux.struct;

import java.util.function.BiConsumer;
import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;
import triptych.core.thread.Callback;
import triptych.core.thread.SimThread;
import triptych.core.thread.Text;
import triptych.core.timer.Timer;

/** {@code struct hrtimer}: a function and the nanosecond at which it is to run. */
@KernelText
@Symbol(name = "hrtimer", header = "linux/hrtimer.h")
public final class HrTimer extends Timer {
    private final String name;
    private final Callback callback;
    private HrTimerFunc function;
    private Text text;
    private long expires;
    private BiConsumer<HrTimer, SimThread> runner;

    /** Memory for a timer. */
    public HrTimer() {
        this("hrtimer");
    }

    public HrTimer(String name) {
        this.name = name;
        this.callback = new Callback(name + "'s function");
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

    public void belongsTo(Text newText) {
        text = newText;
    }

    /** The function while it runs. */
    public Callback callback() {
        return callback;
    }

    /** Who runs the function. */
    public void runBy(BiConsumer<HrTimer, SimThread> who) {
        runner = who;
    }

    @Override
    public Text text() {
        return text;
    }

    @Override
    protected void expire(SimThread on) {
        runner.accept(this, on);
    }

    @Override
    public String label() {
        return name;
    }

    @Override
    public String pointerLabel() {
        return "&" + name;
    }
}
