package triptych.core.event;

/**
 * A call that is under way.
 *
 * @param function what runs
 * @param site where in it
 */
public record Frame(String function, Site site) {
    @Override
    public String toString() {
        return function + " at " + site;
    }
}
