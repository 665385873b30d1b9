package triptych.examples.port.freebsd;

import triptych.core.irq.InterruptLine;
import triptych.core.irq.InterruptLines;
import triptych.core.machine.Machine;
import triptych.core.routine.CallContext;
import triptych.core.routine.RoutineInfo;
import triptych.core.thread.Access;
import triptych.core.thread.Callback;
import triptych.core.thread.Operation;
import triptych.core.thread.Text;
import triptych.examples.port.Board;

/**
 * What the board's driver needs of a bus: the handler runs on an interrupt thread, where it may
 * take mutexes and must not sleep; who takes it away waits until it is not running.
 */
final class InterruptBus {
    private static final RoutineInfo CALL =
            new RoutineInfo("ithread_loop", "sys/interrupt.h", 0, false, false);

    private final Machine machine;
    private final InterruptLine line;
    private final Callback callback = new Callback("board's handler");

    InterruptBus(Machine machine) {
        this.machine = machine;
        line = InterruptLines.of(machine).at(Board.LINE);
    }

    /** {@code handler} of the calling module answers from now on. */
    void setUp(Runnable handler) {
        Text text = machine.running().text();
        machine.operate(Operation.DEFER, line, Access.WRITE);
        line.connect(
                on -> callback.run(on, text, CALL, handler),
                "irq" + Board.LINE,
                thread -> thread.setContext(CallContext.NO_SLEEPING));
    }

    /** Nobody answers any more, once this returns. */
    void tearDown() {
        machine.operate(Operation.DEFER, line, Access.WRITE);
        line.disconnect();
        callback.awaitEnd(machine.running());
    }
}
