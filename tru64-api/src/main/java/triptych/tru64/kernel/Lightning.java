package triptych.tru64.kernel;

import triptych.core.routine.KernelText;
import triptych.core.thread.Access;
import triptych.core.thread.SimThread;
import triptych.core.thread.Text;
import triptych.core.timer.Timer;
import triptych.core.wait.WaitChannel;
import triptych.tru64.struct.Lbolt;
import triptych.tru64.struct.WaitResult;

/**
 * Strikes once a second, as long as somebody waits for that: a clock that nobody looks at would
 * only keep the machine from coming to rest.
 */
@KernelText
public final class Lightning extends Timer {
    private final Tru64Kernel kernel;
    private final Lbolt lbolt;

    Lightning(Tru64Kernel kernel) {
        this.kernel = kernel;
        this.lbolt = kernel.machine().named(new Lbolt(kernel.machine().clock()));
    }

    public Lbolt lbolt() {
        return lbolt;
    }

    /** A wait was asserted on {@code channel}, in the step that runs. */
    void awaited(WaitChannel channel) {
        if (channel.identity() != lbolt) {
            return;
        }
        kernel.machine().touch(this, Access.READ);
        if (!isArmed()) {
            long second = kernel.machine().clock().hz();
            long now = kernel.machine().clock().now();
            kernel.timeouts().timers().arm(this, (now / second + 1) * second);
        }
    }

    @Override
    protected Text text() {
        return null;
    }

    @Override
    protected void expire(SimThread on) {
        kernel.waits().wakeUp(on, lbolt, false, WaitResult.THREAD_AWAKENED);
    }

    @Override
    public String label() {
        return "lightning";
    }
}
