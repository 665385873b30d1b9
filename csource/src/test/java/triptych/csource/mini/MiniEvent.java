package triptych.csource.mini;

import triptych.core.thread.SimObject;

/** {@code struct mini_event}: its fields are the module's to write as well. */
public final class MiniEvent extends SimObject {
    int done;
    int quota;

    public int done() {
        return done;
    }

    public void setDone(int newDone) {
        done = newDone;
    }

    public int quota() {
        return quota;
    }

    public void setQuota(int newQuota) {
        quota = newQuota;
    }

    @Override
    public String label() {
        return "event";
    }
}
