package triptych.linux.kernel;

import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.thread.Access;
import triptych.core.thread.SimThread;
import triptych.linux.dialect.OopsTexts;
import triptych.linux.struct.StackFrame;

/** What lies on a thread's stack, and whether it still does. */
@KernelText
final class StackFrames {
    private final LinuxKernel kernel;
    private final Machine machine;

    StackFrames(LinuxKernel kernel) {
        this.kernel = kernel;
        this.machine = kernel.machine();
    }

    /** The frame of the function that {@code sim} runs. */
    StackFrame current(SimThread sim) {
        return machine.named(new StackFrame(machine, kernel.tasks().of(sim)));
    }

    /**
     * The step that runs uses {@code variable}, which must not be one of a function that has ended.
     *
     * @param frame null when the variable lies on no stack
     * @param function of the kernel, which KASAN names
     */
    void require(StackFrame frame, String variable, String function) {
        if (frame == null) {
            return;
        }
        machine.touch(frame, Access.READ);
        machine.touch(frame.owner(), Access.READ);
        if (frame.isGone()) {
            throw kernel.oops(
                    "stack-out-of-bounds",
                    OopsTexts.stackOutOfBounds(function),
                    variable
                            + " was a local variable of "
                            + frame.owner().comm()
                            + ", whose function has ended");
        }
    }
}
