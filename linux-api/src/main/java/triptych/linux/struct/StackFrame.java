package triptych.linux.struct;

import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.thread.Access;
import triptych.core.thread.SimObject;

/** The frame of a function's local variables: gone when the function or its thread has ended. */
@KernelText
public final class StackFrame extends SimObject {
    private final Machine machine;
    private final TaskStruct owner;
    private boolean ended;

    public StackFrame(Machine machine, TaskStruct owner) {
        this.machine = machine;
        this.owner = owner;
    }

    /** Whose stack it is on. */
    public TaskStruct owner() {
        return owner;
    }

    /** The function ends, within the step that runs. */
    void end() {
        if (isOnMachine()) {
            machine.touch(this, Access.WRITE);
            ended = true;
        }
    }

    /** False while an execution that was given up unwinds its threads: nobody runs then. */
    boolean isOnMachine() {
        return machine.dispatcher().running() != null;
    }

    public boolean isGone() {
        return ended || owner.isExited();
    }

    @Override
    public String label() {
        return "stack of " + owner.label();
    }
}
