package triptych.freebsd.struct;

import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;
import triptych.core.wait.WaitChannel;

/** {@code struct cv}: a condition variable; its address is the channel that waiters sleep on. */
@KernelText
@Symbol(name = "cv", header = "sys/condvar.h")
public final class Cv implements WaitChannel.Named {
    private String description;
    private int waitersHint;

    /**
     * {@code cv_description}: what waiters show as their wait message; null before {@code cv_init}.
     */
    public String description() {
        return description;
    }

    public void describe(String newDescription) {
        description = newDescription;
    }

    /**
     * {@code cv_waiters}: at least as many as wait. A waiter whose time is up does not take itself
     * off.
     */
    public int waitersHint() {
        return waitersHint;
    }

    public void setWaitersHint(int count) {
        waitersHint = count;
    }

    @Override
    public String label() {
        return description == null ? "cv" : "&" + description;
    }
}
