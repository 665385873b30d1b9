package triptych.core.thread;

/**
 * The right to run, as the running thread sees it.
 *
 * <p>Exactly one simulated thread has the baton. It hands it on before every operation, and gets it
 * back when the strategy says so.
 */
public interface Baton {
    /** Stands before an operation until the strategy lets this thread take it. */
    void stopBefore(SimThread thread, Operation operation, SimObject on);

    /** Lets the strategy pick one of {@code alternatives} outcomes for the running thread. */
    int choose(int alternatives);

    /** The thread that has the baton, or null while the machine itself runs. */
    SimThread running();

    /** What the steps of this machine touch. */
    Footprint footprint();

    /** Gives the baton away for good. Does not return. */
    Error leaveForEver(SimThread thread);
}
