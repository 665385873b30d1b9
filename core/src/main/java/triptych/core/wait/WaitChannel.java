package triptych.core.wait;

import java.util.ArrayList;
import java.util.List;
import triptych.core.thread.SimObject;
import triptych.core.thread.SimThread;

/** Where threads wait to be woken: an identity and its waiters, longest waiting first. */
public final class WaitChannel extends SimObject {
    private final Object identity;
    private final List<SimThread> waiters = new ArrayList<>(2);
    private Object discipline;
    private boolean used;

    WaitChannel(Object identity) {
        this.identity = identity;
    }

    /** The object that sleepers and wakers name. */
    public Object identity() {
        return identity;
    }

    /** Longest waiting first. */
    public List<SimThread> waiters() {
        return waiters;
    }

    /** Whether anybody has ever waited here. */
    public boolean wasUsed() {
        return used;
    }

    void use() {
        used = true;
    }

    /** What the present waiters have agreed on: kind of queue, interlock. Null without waiters. */
    public Object discipline() {
        return waiters.isEmpty() ? null : discipline;
    }

    public void setDiscipline(Object agreed) {
        discipline = agreed;
    }

    @Override
    public String label() {
        if (identity instanceof SimObject object) {
            return object.pointerLabel();
        }
        return identity instanceof Named named
                ? named.label()
                : identity.getClass().getSimpleName();
    }

    /** An object of module code that can say what it is called. */
    public interface Named {
        String label();
    }
}
