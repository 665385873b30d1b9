package triptych.examples.port;

import triptych.core.machine.Machine;
import triptych.core.scenario.Program;
import triptych.core.thread.SimThread;

/**
 * What users do with a driver on one machine: either two of them call it, the second a little
 * later, and the operator unloads it when both have been served; or one of them calls it, and
 * meanwhile the operator unloads it.
 */
final class PortScene {
    /** Long after every time limit. */
    private static final int WAIT_SECONDS = 10;

    private final Machine machine;
    private final Users users;
    private final PortDriver driver;
    private final SimulatedBoard board;
    private final DeviceFile file;
    private String end = "not unloaded";

    /** Starts a user's process. */
    @FunctionalInterface
    interface Users {
        SimThread start(String user, Runnable body);
    }

    PortScene(
            Machine machine,
            Users users,
            PortDriver driver,
            SimulatedBoard board,
            DeviceFile file) {
        this.machine = machine;
        this.users = users;
        this.driver = driver;
        this.board = board;
        this.file = file;
    }

    /** Starts the operator, who starts the others. */
    Program.Outcome start() {
        users.start("operator", this::operate);
        return this::state;
    }

    private void operate() {
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
        users.start(
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

    private String state() {
        return end + ", the board is " + (board.isBusy() ? "busy" : "idle");
    }
}
