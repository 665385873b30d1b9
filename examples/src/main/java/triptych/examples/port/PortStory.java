package triptych.examples.port;

import triptych.core.machine.Machine;
import triptych.core.machine.MachineSettings;
import triptych.core.scenario.Expectation;
import triptych.core.scenario.Scenario;
import triptych.core.thread.SimThread;

/**
 * A port in Java, with a board and the users of a {@link PortScene}.
 *
 * @param hz clock ticks per second on that kernel
 * @param kernel puts the driver and its users on a machine
 */
public record PortStory(
        String name, String os, int hz, Kernel kernel, Expectation expected, String lesson)
        implements Scenario {
    /** A kernel of a machine. */
    public interface OnMachine {
        /** A new driver of {@code board}. */
        PortDriver driver(Board board, DeviceFile file);

        /** Starts a user's process. */
        SimThread user(String user, Runnable body);
    }

    /** The kernel of the story. */
    @FunctionalInterface
    public interface Kernel {
        OnMachine on(Machine machine);
    }

    @Override
    public MachineSettings settings() {
        return MachineSettings.DEFAULT.withHz(hz);
    }

    @Override
    public Outcome boot(Machine machine) {
        OnMachine os = kernel.on(machine);
        SimulatedBoard board = new SimulatedBoard(machine);
        DeviceFile file = new DeviceFile(machine);
        return new PortScene(machine, os::user, os.driver(board, file), board, file).start();
    }
}
