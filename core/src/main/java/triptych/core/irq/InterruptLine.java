package triptych.core.irq;

import java.util.function.Consumer;
import triptych.core.machine.Machine;
import triptych.core.routine.CallContext;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimObject;
import triptych.core.thread.SimThread;
import triptych.core.wait.WaitChannel;

/**
 * A line that a device raises, and the context that answers: a thread of its own, so that the
 * moment of the interrupt is any moment.
 *
 * <p>It is a latch: raised again before it is answered it is answered once, and raised while it is
 * masked it is answered once it no longer is. Without a handler nobody hears it.
 */
public final class InterruptLine extends SimObject {
    private final Machine machine;
    private final String name;
    private WaitChannel channel;
    private Consumer<SimThread> handler;
    private SimThread thread;
    private int masked;
    private boolean raised;

    InterruptLine(Machine machine, String name) {
        this.machine = machine;
        this.name = name;
    }

    /** The device asks for attention; a step of the running thread, which stands for the device. */
    public void raise() {
        machine.operate(Operation.DEFER, this, Access.WRITE);
        if (handler != null) {
            raised = true;
            deliver();
        }
    }

    // ---- within the step of whoever asks ----

    /**
     * {@code newHandler} answers from now on, called in the step in which the line is answered. The
     * first handler of a line makes its thread, of which {@code newcomer} is told.
     */
    public void connect(
            Consumer<SimThread> newHandler, String threadName, Consumer<SimThread> newcomer) {
        machine.touch(this, Access.WRITE);
        handler = newHandler;
        if (thread == null) {
            channel = machine.sleepQueues().channelOf(this);
            thread = machine.createThread(threadName, null, this::run);
            thread.becomeInterrupt();
            thread.setContext(CallContext.INTERRUPT);
            newcomer.accept(thread);
            awaitInterrupt();
            thread.fallAsleep();
        }
    }

    /** Nobody answers any more; what was raised is forgotten. */
    public void disconnect() {
        machine.touch(this, Access.WRITE);
        handler = null;
        raised = false;
    }

    /** Not answered before as many {@link #unmask}. */
    public void mask() {
        machine.touch(this, Access.WRITE);
        masked++;
    }

    public void unmask() {
        machine.touch(this, Access.WRITE);
        masked--;
        deliver();
    }

    /** Whether it is not answered at present. */
    public boolean isMasked() {
        return masked > 0;
    }

    private void deliver() {
        if (raised && masked == 0) {
            machine.sleepQueues().wakeAll(channel, machine.running());
        }
    }

    // ---- the thread ----

    private void run() {
        thread.startInKernel();
        while (true) {
            machine.touch(this, Access.WRITE);
            if (raised && masked == 0) {
                raised = false;
                handler.accept(thread);
            } else {
                awaitInterrupt();
                machine.sleepQueues().block(thread);
            }
        }
    }

    private void awaitInterrupt() {
        machine.sleepQueues().announce(thread, channel, name, SimThread.NEVER, false);
    }

    @Override
    public String label() {
        return name;
    }
}
