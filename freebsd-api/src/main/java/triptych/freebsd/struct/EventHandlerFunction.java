package triptych.freebsd.struct;

/** What an event handler runs: its own argument first, then those of the event. */
@FunctionalInterface
public interface EventHandlerFunction {
    void call(Object arg, Object[] ofEvent);
}
