package triptych.core.machine;

/** What a personality adds to a thread, as findings want to tell it. */
public interface ThreadFace {
    /** The kernel that runs it, as in {@code --os}. */
    String os();

    /** The number of its process. */
    long pid();

    /** The name of its process. */
    String processName();
}
