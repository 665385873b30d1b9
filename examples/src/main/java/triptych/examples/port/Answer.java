package triptych.examples.port;

import java.util.Locale;

/** What becomes of a request, as its user sees it. */
public enum Answer {
    /** The board did it. */
    DONE,
    /** The board was too slow. */
    TIMED_OUT,
    /** The driver is being unloaded. */
    GONE;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
