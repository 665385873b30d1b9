package triptych.examples.port;

import triptych.core.machine.Machine;
import triptych.core.machine.MachineSettings;
import triptych.core.scenario.Expectation;
import triptych.core.scenario.Scenario;

/**
 * A port in Java, with a board and the users of a {@link PortScene}.
 *
 * @param maker makes the driver
 */
record PortStory<S>(
        String name,
        PortKernel<S> kernel,
        PortKernel.Maker<S> maker,
        Expectation expected,
        String lesson)
        implements Scenario {
    @Override
    public String os() {
        return kernel.os();
    }

    @Override
    public MachineSettings settings() {
        return MachineSettings.DEFAULT.withHz(kernel.hz());
    }

    @Override
    public Outcome boot(Machine machine) {
        S system = kernel.system().apply(machine);
        SimulatedBoard board = new SimulatedBoard(machine);
        DeviceFile file = new DeviceFile(machine);
        return kernel.scene(machine, maker.driver(system, board, file), board, file).start();
    }
}
