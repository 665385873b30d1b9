package triptych.examples.port;

import triptych.core.machine.Machine;
import triptych.core.machine.MachineSettings;
import triptych.core.scenario.Expectation;
import triptych.core.scenario.Scenario;
import triptych.core.thread.SimThread;

/**
 * A port, a board, and what users do: either two of them call the driver, the second a little
 * later, and the operator unloads it when both have been served; or one of them calls it, and
 * meanwhile the operator unloads it.
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
        Scene scene = new Scene(machine, kernel.on(machine));
        scene.os.user("operator", scene::operate);
        return scene::state;
    }

    /** What happens on one machine. */
    private static final class Scene {
        /** Long after every time limit. */
        private static final int WAIT_SECONDS = 10;

        private final Machine machine;
        private final OnMachine os;
        private final SimulatedBoard board;
        private final DeviceFile file;
        private final PortDriver driver;
        private String end = "not unloaded";

        Scene(Machine machine, OnMachine os) {
            this.machine = machine;
            this.os = os;
            board = new SimulatedBoard(machine);
            file = new DeviceFile(machine);
            driver = os.driver(board, file);
        }

        void operate() {
            if (!driver.load()) {
                return;
            }
            file.create();
            user("alice", 1, 0);
            if (machine.chooseInStep(2) == 1) {
                user("bob", 2, 1);
                nap(WAIT_SECONDS * machine.clock().hz());
            }
            if (driver.unload()) {
                end = "unloaded";
            }
        }

        /** A user who calls the driver after so many ticks. */
        private void user(String name, int number, int after) {
            os.user(
                    name,
                    () -> {
                        nap(after);
                        Answer answer = file.call(() -> driver.request(number));
                        machine.observe(name, answer::toString);
                    });
        }

        private void nap(int ticks) {
            if (ticks == 0) {
                return;
            }
            SimThread self = machine.running();
            machine.sleepQueues()
                    .announce(
                            self,
                            machine.sleepQueues().channelOf(self),
                            "nap",
                            machine.clock().now() + ticks,
                            false);
            machine.sleepQueues().block(self);
        }

        String state() {
            return end + ", the board is " + (board.isBusy() ? "busy" : "idle");
        }
    }
}
