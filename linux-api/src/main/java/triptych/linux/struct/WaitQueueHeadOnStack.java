package triptych.linux.struct;

import java.util.function.Consumer;
import triptych.core.routine.KernelText;

/**
 * A wait queue in a function's own variables. To close it is to return from that function: write
 * {@code try (WaitQueueHeadOnStack q = DECLARE_WAIT_QUEUE_HEAD_ONSTACK("q"))} around the function's
 * body.
 */
@KernelText
public final class WaitQueueHeadOnStack extends WaitQueueHead implements AutoCloseable {
    private final StackFrame frame;
    private final Consumer<WaitQueueHead> checkBeforeEnd;

    public WaitQueueHeadOnStack(
            String name, StackFrame frame, Consumer<WaitQueueHead> checkBeforeEnd) {
        super(name);
        this.frame = frame;
        this.checkBeforeEnd = checkBeforeEnd;
    }

    @Override
    public StackFrame frame() {
        return frame;
    }

    @Override
    public void close() {
        if (frame.isOnMachine()) {
            checkBeforeEnd.accept(this);
            frame.end();
        }
    }
}
