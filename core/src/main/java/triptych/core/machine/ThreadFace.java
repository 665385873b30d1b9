package triptych.core.machine;

/** What a personality adds to a thread, as findings want to tell it. */
public interface ThreadFace {
    /** The number of its process. */
    long pid();

    /** The name of its process. */
    String processName();
}
