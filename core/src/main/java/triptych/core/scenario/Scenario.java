package triptych.core.scenario;

/** A program with a lesson. */
public interface Scenario extends Program {
    /** One paragraph: what happens, and why. */
    String lesson();

    /** What exploring it gives. A test holds it. */
    Expectation expected();
}
