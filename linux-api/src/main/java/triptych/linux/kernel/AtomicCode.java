package triptych.linux.kernel;

import java.util.HashMap;
import java.util.Map;
import triptych.core.machine.Machine;
import triptych.core.routine.RoutineInfo;
import triptych.core.thread.Access;
import triptych.core.thread.Callback;
import triptych.core.thread.Operation;
import triptych.core.thread.SimObject;
import triptych.core.thread.SimThread;
import triptych.core.thread.Text;

/**
 * Functions of modules that run in interrupt context. Each is a read-side section to RCU, so a
 * grace period waits for those that have begun.
 *
 * @source kernel/rcu/tree.c, kernel/module/main.c free_module [6.12]
 */
final class AtomicCode {
    private final Machine machine;
    private final Map<Text, Calls> calls = new HashMap<>();

    /** The calls of one module's functions that are under way. */
    private static final class Calls extends SimObject {
        private int inside;

        @Override
        public boolean permits(Operation operation, SimThread thread) {
            return operation != Operation.AWAIT_END || inside == 0;
        }

        @Override
        public String label() {
            return "a grace period";
        }
    }

    AtomicCode(LinuxKernel kernel) {
        this.machine = kernel.machine();
    }

    private Calls of(Text text) {
        return calls.computeIfAbsent(text, t -> new Calls());
    }

    /** As {@link Callback#run}. */
    void run(
            Callback callback, SimThread on, Text text, RoutineInfo returnedTo, Runnable function) {
        if (text == null) {
            callback.run(on, null, returnedTo, function);
            return;
        }
        machine.touch(of(text), Access.ACQUIRE_SHARED);
        of(text).inside++;
        callback.run(on, text, returnedTo, function);
        machine.touch(of(text), Access.RELEASE_SHARED);
        of(text).inside--;
    }

    /** Goes on once no call is under way. */
    void awaitEnd(Text text) {
        machine.touch(of(text), Access.WRITE);
        if (of(text).inside > 0) {
            machine.operate(Operation.AWAIT_END, of(text), Access.ACQUIRE);
            machine.touch(of(text), Access.RELEASE);
        }
    }
}
