package triptych.examples.port;

import triptych.core.irq.InterruptLines;
import triptych.core.machine.Machine;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimObject;
import triptych.core.thread.SimThread;

/**
 * A board of the machine. It is done with its first request at once or on the very tick of the time
 * limit, which of the two is open, and with later ones at once. Whoever looks from outside sees
 * each access that changes it.
 */
public final class SimulatedBoard extends SimObject implements Board {
    private static final String NAME = "board";

    private final Machine machine;
    private final long slowTicks;
    private boolean used;
    private int current;
    private int done;

    public SimulatedBoard(Machine machine) {
        this.machine = machine;
        this.slowTicks = (long) LIMIT_MILLIS * machine.clock().hz() / 1000;
    }

    /** Whether it works on a request, as whoever knows that all is quiet may ask. */
    public boolean isBusy() {
        return current != 0;
    }

    @Override
    public void start(int request) {
        access("start " + request);
        current = request;
        done = 0;
        boolean slow = !used && machine.chooseInStep(2) == 1;
        used = true;
        machine.startUserProcess(NAME, () -> work(request, slow));
    }

    @Override
    public int status() {
        machine.operate(Operation.WRITE, this, Access.WRITE);
        int status = done;
        if (status != 0) {
            done = 0;
            machine.observeInStep(NAME, () -> "done " + status);
        }
        return status;
    }

    @Override
    public void stop() {
        access("stop");
        current = 0;
        done = 0;
    }

    private void access(String words) {
        machine.operate(Operation.WRITE, this, Access.WRITE);
        machine.observeInStep(NAME, () -> words);
    }

    // ---- what it does of itself ----

    private void work(int request, boolean slow) {
        if (slow) {
            passTime();
        }
        InterruptLines.of(machine).at(LINE).raise();
        machine.touch(this, Access.WRITE);
        if (current == request) {
            current = 0;
            done = request;
        }
    }

    private void passTime() {
        SimThread self = machine.running();
        machine.sleepQueues()
                .announce(
                        self,
                        machine.sleepQueues().channelOf(this),
                        "work",
                        machine.clock().now() + slowTicks,
                        false);
        machine.sleepQueues().block(self);
    }

    @Override
    public String label() {
        return NAME;
    }
}
