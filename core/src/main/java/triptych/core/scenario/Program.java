package triptych.core.scenario;

import triptych.core.machine.Machine;
import triptych.core.machine.MachineSettings;

/**
 * What runs on a machine: called once for every execution, on a new machine.
 *
 * <p>It must be deterministic: everything that may differ between two executions is a decision of
 * the machine.
 */
public interface Program {
    /** A name for messages. */
    String name();

    /** What a replay token names it by; a tool that is given this finds the same program. */
    default String reference() {
        return name();
    }

    /**
     * Takes account of what its executions have met so far. Not called while one runs.
     *
     * @return whether from now on they can be preempted in places where they could not: then what
     *     they were found to do so far was not all
     */
    default boolean learn() {
        return false;
    }

    /** Whether {@link #learn} would say so now. Called while executions run, too. */
    default boolean hasMoreToLearn() {
        return false;
    }

    /** The personality whose words findings are told in. */
    String os();

    /** How its machines are built. */
    default MachineSettings settings() {
        return MachineSettings.DEFAULT;
    }

    /**
     * Puts its threads on a new machine.
     *
     * @return tells the final state once the run is over
     */
    Outcome boot(Machine machine);

    /** The final state of an execution, for comparing executions. */
    @FunctionalInterface
    interface Outcome {
        /** For programs whose final state is of no interest. */
        Outcome NONE = () -> "";

        String observe();
    }
}
