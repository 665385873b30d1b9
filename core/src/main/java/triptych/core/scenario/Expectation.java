package triptych.core.scenario;

/**
 * What exploring a scenario is known to give.
 *
 * @param fails whether something is wrong with it
 * @param kind the kind of the finding; empty when nothing is wrong
 * @param words what happens, in a few words
 */
public record Expectation(boolean fails, String kind, String words) {
    /** Nothing is wrong, and that is proved. */
    public static Expectation proved(String words) {
        return new Expectation(false, "", words);
    }

    public static Expectation failed(String kind, String words) {
        return new Expectation(true, kind, words);
    }
}
