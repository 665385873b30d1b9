package triptych.linux.struct;

import triptych.core.routine.KernelText;

/**
 * A completion in a function's own variables. To close it is to return from that function: write
 * {@code try (CompletionOnStack x = DECLARE_COMPLETION_ONSTACK("x"))} around the function's body.
 */
@KernelText
public final class CompletionOnStack extends Completion implements AutoCloseable {
    private final StackFrame frame;

    public CompletionOnStack(String name, StackFrame frame) {
        super(name);
        this.frame = frame;
    }

    @Override
    public StackFrame frame() {
        return frame;
    }

    @Override
    public void close() {
        frame.end();
    }
}
