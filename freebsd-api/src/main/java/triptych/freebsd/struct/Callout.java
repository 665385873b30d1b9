package triptych.freebsd.struct;

import java.util.function.BiConsumer;
import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;
import triptych.core.thread.Callback;
import triptych.core.thread.SimThread;
import triptych.core.thread.Text;
import triptych.core.timer.Timer;

/** {@code struct callout}: a function and when it is to be called. */
@KernelText
@Symbol(name = "callout", header = "sys/callout.h")
public final class Callout extends Timer {
    private final Callback callback = new Callback("the callout's function");
    private BiConsumer<Callout, SimThread> clock;
    private Mtx lock;
    private boolean returnsUnlocked;
    private TimeoutFunction function;
    private Object arg;
    private Text text;
    private boolean active;
    private boolean running;
    private boolean waitsForLock;
    private boolean cancelled;
    private int drainers;

    // ---- changed by the kernel only ----

    /** {@code newLock} is held while the function runs; null for none. */
    public void initialise(
            Mtx newLock, boolean givesBack, BiConsumer<Callout, SimThread> newClock) {
        lock = newLock;
        returnsUnlocked = givesBack;
        clock = newClock;
        active = false;
    }

    public boolean isInitialised() {
        return clock != null;
    }

    /** Null if the function needs none. */
    public Mtx lock() {
        return lock;
    }

    /** Whether the function gives the lock back itself. */
    public boolean returnsUnlocked() {
        return returnsUnlocked;
    }

    /** {@code newText} is the module that the function belongs to; null if none. */
    public void calls(TimeoutFunction newFunction, Object newArg, Text newText) {
        function = newFunction;
        arg = newArg;
        text = newText;
    }

    public TimeoutFunction function() {
        return function;
    }

    public Object arg() {
        return arg;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean now) {
        active = now;
    }

    /** Whether its time has come, and it has been neither given up nor finished. */
    public boolean isRunning() {
        return running;
    }

    public void setRunning(boolean now) {
        running = now;
    }

    /** Whether the function is not called before the lock is had. */
    public boolean waitsForLock() {
        return waitsForLock;
    }

    public void setWaitsForLock(boolean now) {
        waitsForLock = now;
    }

    /** Whether it was given up while it waited for the lock. */
    public boolean isCancelled() {
        return cancelled;
    }

    public void setCancelled(boolean now) {
        cancelled = now;
    }

    /** How many threads wait for its end. */
    public int drainers() {
        return drainers;
    }

    public void addDrainers(int count) {
        drainers += count;
    }

    /** The function while it runs. */
    public Callback callback() {
        return callback;
    }

    @Override
    public Text text() {
        return text;
    }

    @Override
    protected void expire(SimThread on) {
        clock.accept(this, on);
    }

    @Override
    public String label() {
        return "callout";
    }
}
