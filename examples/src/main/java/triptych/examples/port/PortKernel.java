package triptych.examples.port;

import java.util.function.Function;
import triptych.core.machine.Machine;
import triptych.core.scenario.Expectation;
import triptych.core.scenario.Scenario;
import triptych.core.thread.SimThread;

/**
 * A kernel that the driver is ported to, as its shelf tells stories of it.
 *
 * @param os as in {@code --os}
 * @param hz clock ticks per second on that kernel
 * @param system the kernel of a machine
 * @param users how it starts a user's process
 * @param <S> what that kernel is to those who build machines
 */
public record PortKernel<S>(String os, int hz, Function<Machine, S> system, Users<S> users) {
    /** Starts a user's process. */
    @FunctionalInterface
    public interface Users<S> {
        SimThread start(S system, String user, Runnable body);
    }

    /** Makes a driver of the board. */
    @FunctionalInterface
    public interface Maker<S> {
        PortDriver driver(S system, Board board, DeviceFile file);
    }

    /** The story of one port. */
    public Scenario story(String name, Maker<S> maker, Expectation expected, String lesson) {
        return new PortStory<>(name, this, maker, expected, lesson);
    }

    /** What its users do with a driver. */
    PortScene scene(Machine machine, PortDriver driver, SimulatedBoard board, DeviceFile file) {
        S kernel = system.apply(machine);
        return new PortScene(
                machine, (user, body) -> users.start(kernel, user, body), driver, board, file);
    }
}
