package triptych.core.event;

/** Hears everything that happens in a watched run, in order. */
public interface EventListener {
    void on(Event event);
}
