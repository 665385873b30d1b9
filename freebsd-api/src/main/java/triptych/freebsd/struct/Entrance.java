package triptych.freebsd.struct;

import triptych.core.routine.KernelText;
import triptych.core.thread.SimObject;

/** A way for users into code of a module: whoever closes it waits until nobody is inside. */
@KernelText
public abstract class Entrance extends SimObject {
    private int inside;
    private boolean closed;

    /** How many threads are inside. */
    public final int inside() {
        return inside;
    }

    public final boolean isClosed() {
        return closed;
    }

    // ---- changed by the kernel only ----

    public final void comeIn() {
        inside++;
    }

    public final void goOut() {
        inside--;
    }

    public final void close() {
        closed = true;
    }
}
