package triptych.csource.bind;

/** A method of the surface, called with the arguments that {@link CCalls} has at hand. */
@FunctionalInterface
interface RoutineCall {
    /** The result as a word of C. */
    long call(CCalls calls);
}
