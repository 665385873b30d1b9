package triptych.csource.mini;

import triptych.core.thread.SimObject;
import triptych.core.thread.SimThread;

/** {@code struct mini_thread}: C code sees an image of it. */
public final class MiniThread extends SimObject {
    private final SimThread thread;
    private final MiniPart part = new MiniPart(this);
    int spawned;

    MiniThread(SimThread thread) {
        this.thread = thread;
    }

    public long number() {
        return thread.index();
    }

    public String name() {
        return thread.name();
    }

    public String title() {
        return "thread " + thread.name();
    }

    public int spawned() {
        return spawned;
    }

    public MiniPart part() {
        return part;
    }

    @Override
    public String label() {
        return thread.name();
    }
}
