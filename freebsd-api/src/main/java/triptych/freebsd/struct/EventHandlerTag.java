package triptych.freebsd.struct;

import triptych.core.routine.Symbol;
import triptych.core.thread.Text;

/** {@code eventhandler_tag}: one registered handler. */
@Symbol(name = "eventhandler_tag", header = "sys/eventhandler.h")
public final class EventHandlerTag {
    private final EventHandlerFunction function;
    private final Object arg;
    private final int priority;
    private final Text text;
    private boolean dead;

    public EventHandlerTag(EventHandlerFunction function, Object arg, int priority, Text text) {
        this.function = function;
        this.arg = arg;
        this.priority = priority;
        this.text = text;
    }

    public EventHandlerFunction function() {
        return function;
    }

    public Object arg() {
        return arg;
    }

    public int priority() {
        return priority;
    }

    /** The module whose code it is; null for the kernel's own. */
    public Text text() {
        return text;
    }

    /** Whether it was removed while its list ran. */
    public boolean isDead() {
        return dead;
    }

    public void kill() {
        dead = true;
    }
}
