package triptych.examples.port;

import java.util.function.Supplier;
import triptych.core.machine.Machine;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimObject;
import triptych.core.thread.SimThread;

/**
 * The file by which users call a driver: it lets nobody into a driver that is gone, and who removes
 * it waits until nobody is inside.
 */
public final class DeviceFile extends SimObject {
    private final Machine machine;
    private boolean present;
    private int inside;

    public DeviceFile(Machine machine) {
        this.machine = machine;
    }

    /** From now on users get in; within the step that runs. */
    public void create() {
        machine.touch(this, Access.WRITE);
        present = true;
    }

    /** Nobody gets in any more; returns when nobody is inside. */
    public void remove() {
        machine.operate(Operation.DEFER, this, Access.WRITE);
        present = false;
        machine.dispatcher().stopBefore(machine.running(), Operation.AWAIT_END, this);
        machine.touch(this, Access.ACQUIRE_SHARED);
    }

    /** A user's call; it comes in, and goes out, within the step that runs. */
    public Answer call(Supplier<Answer> driver) {
        if (!present) {
            machine.touch(this, Access.READ);
            return Answer.GONE;
        }
        machine.touch(this, Access.ACQUIRE_SHARED);
        inside++;
        Answer answer = driver.get();
        machine.touch(this, Access.RELEASE);
        inside--;
        return answer;
    }

    @Override
    public boolean permits(Operation operation, SimThread thread) {
        return operation != Operation.AWAIT_END || inside == 0;
    }

    @Override
    public String label() {
        return "device file";
    }
}
