package triptych.csource.bind;

import triptych.csource.engine.HostFunction;

/** A method of the surface, called with the arguments that {@link CCalls} has at hand. */
interface RoutineCall {
    /** The result as a word of C. */
    long call(CCalls calls);

    /** The same as a function that compiled code calls. */
    HostFunction in(CCalls calls);
}
