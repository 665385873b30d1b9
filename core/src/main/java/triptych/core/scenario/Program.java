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
