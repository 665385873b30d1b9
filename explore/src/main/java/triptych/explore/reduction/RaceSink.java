package triptych.explore.reduction;

/** Takes the races that an execution shows. */
public interface RaceSink {
    /**
     * The order of step {@code earlier} and a later one can be reversed: one of {@code initials}
     * must be tried in the state before {@code earlier}.
     *
     * @param preferred the actor of the later step
     */
    void race(int earlier, long initials, int preferred);

    /**
     * Everybody who can step before {@code step} must be tried there: the step stops the machine.
     */
    void haltedBy(int step);
}
