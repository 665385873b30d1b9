package triptych.core.choice;

/**
 * Answers the decisions of one execution.
 *
 * <p>Called by the machine between two steps, on the carrier of its fibers, while no simulated
 * thread runs. Actors are small numbers: {@link #CLOCK} is the passing of time, the others are
 * threads in order of creation.
 */
public interface Strategy {
    /** The actor that lets time pass. */
    int CLOCK = 0;

    /** The answer that gives up the execution: what follows is covered elsewhere. */
    int CUT = -1;

    /**
     * Which actor takes the next step.
     *
     * @param enabled bit {@code a} is set when actor {@code a} can step; never 0
     * @param last the actor that stepped last, or {@link #CLOCK} before the first step
     * @return an enabled actor, or {@link #CUT}
     */
    int chooseActor(long enabled, int last);

    /**
     * Whether it has a use for an execution in which somebody waits for very long: the others are
     * not asked any more before he has stepped, and the step limit can end it before that.
     */
    default boolean bearsLongWaits() {
        return true;
    }

    /**
     * Which of several outcomes the running thread meets.
     *
     * @param alternatives how many there are, at least 2
     * @return from 0 to {@code alternatives - 1}
     */
    int chooseValue(int alternatives);
}
