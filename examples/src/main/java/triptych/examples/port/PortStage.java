package triptych.examples.port;

import triptych.core.c.CModule;
import triptych.core.c.CStage;
import triptych.core.machine.Machine;
import triptych.core.scenario.Program;

/** The board and the users around a driver in C, on one kernel. */
public class PortStage<S> implements CStage {
    private final PortKernel<S> kernel;
    private final Class<?> surface;
    private final Maker<? extends PortInC> maker;

    /** A driver in C, with the board that it drives. */
    public interface PortInC extends PortDriver, BoardRegisters {
        @Override
        default Answer request(int number) {
            return socket().entry().request(number);
        }
    }

    /** Makes a driver of a module's code. */
    @FunctionalInterface
    public interface Maker<D> {
        D driver(Machine machine, CModule code, SimulatedBoard board, DeviceFile file);
    }

    protected PortStage(PortKernel<S> kernel, Class<?> surface, Maker<? extends PortInC> maker) {
        this.kernel = kernel;
        this.surface = surface;
        this.maker = maker;
    }

    @Override
    public final String os() {
        return kernel.os();
    }

    @Override
    public final String set() {
        return BoardRegisters.SET;
    }

    @Override
    public final String headers() {
        return "triptych/examples/include";
    }

    @Override
    public final Class<?> surface() {
        return surface;
    }

    @Override
    public final Object link(Machine machine, CModule code) {
        return maker.driver(machine, code, new SimulatedBoard(machine), new DeviceFile(machine));
    }

    @Override
    public final Program.Outcome startUsers(Machine machine, Object linked) {
        PortInC driver = (PortInC) linked;
        PortInC.Socket socket = driver.socket();
        return kernel.scene(machine, driver, socket.board(), socket.file()).start();
    }
}
