package triptych.linux.struct;

import java.util.function.BiConsumer;
import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;
import triptych.core.thread.Callback;
import triptych.core.thread.SimThread;
import triptych.core.thread.Text;
import triptych.core.timer.Timer;

/** {@code struct timer_list}: a function and when it is to run. */
@KernelText
@Symbol(name = "timer_list", header = "linux/timer.h")
public final class TimerList extends Timer {
    private final String name;
    private final Object container;
    private final Callback callback;
    private TimerFunc function;
    private Text text;
    private long expires;
    private BiConsumer<TimerList, SimThread> runner;

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
        this.name = name;
        this.container = container;
        this.callback = new Callback(name + "'s function");
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

    /** {@code newText} is the module that the function belongs to; null if none. */
    public void belongsTo(Text newText) {
        text = newText;
    }

    /** The function while it runs. */
    public Callback callback() {
        return callback;
    }

    /** Who runs the function. */
    public void runBy(BiConsumer<TimerList, SimThread> who) {
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
