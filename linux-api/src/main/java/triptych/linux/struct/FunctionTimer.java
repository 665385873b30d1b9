package triptych.linux.struct;

import java.util.function.Consumer;
import triptych.core.routine.KernelText;
import triptych.core.thread.Callback;
import triptych.core.thread.SimThread;
import triptych.core.thread.Text;
import triptych.core.timer.Timer;

/** A timer that runs a function of a module, whatever clock it goes by. */
@KernelText
public abstract class FunctionTimer extends Timer {
    private final String name;
    private final Callback callback;
    private Text text;
    private Consumer<SimThread> runner;

    FunctionTimer(String name) {
        this.name = name;
        this.callback = new Callback(name + "'s function");
    }

    // ---- changed by the kernel only ----

    /** {@code newText} is the module that the function belongs to; null if none. */
    public final void belongsTo(Text newText) {
        text = newText;
    }

    /** The function while it runs. */
    public final Callback callback() {
        return callback;
    }

    /** Who runs the function, on the machine's timer thread. */
    public final void runBy(Consumer<SimThread> who) {
        runner = who;
    }

    @Override
    public final Text text() {
        return text;
    }

    @Override
    protected final void expire(SimThread on) {
        runner.accept(on);
    }

    @Override
    public final String label() {
        return name;
    }

    @Override
    public final String pointerLabel() {
        return "&" + name;
    }
}
