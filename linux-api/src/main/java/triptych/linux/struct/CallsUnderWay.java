package triptych.linux.struct;

import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimObject;
import triptych.core.thread.SimThread;

/** Calls into a module that have begun and not ended, any number at a time. */
@KernelText
public final class CallsUnderWay extends SimObject {
    private final String label;
    private int count;

    /** {@code label} says what stands for them in tables and messages. */
    public CallsUnderWay(String label) {
        this.label = label;
    }

    /** One begins, in the step that runs. */
    public void begin(Machine machine) {
        machine.touch(this, Access.ACQUIRE_SHARED);
        count++;
    }

    /** One ends, in the step that runs. */
    public void end(Machine machine) {
        machine.touch(this, Access.RELEASE_SHARED);
        count--;
    }

    public boolean isNone() {
        return count == 0;
    }

    /** A step that comes once there is none. */
    public void awaitEnd(Machine machine) {
        machine.operate(Operation.AWAIT_END, this, Access.ACQUIRE);
        machine.touch(this, Access.RELEASE);
    }

    @Override
    public boolean permits(Operation operation, SimThread thread) {
        return operation != Operation.AWAIT_END || isNone();
    }

    @Override
    public String label() {
        return label;
    }
}
