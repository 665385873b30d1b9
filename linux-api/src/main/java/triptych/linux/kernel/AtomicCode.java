package triptych.linux.kernel;

import java.util.HashMap;
import java.util.Map;
import triptych.core.machine.Machine;
import triptych.core.routine.RoutineInfo;
import triptych.core.thread.Access;
import triptych.core.thread.Callback;
import triptych.core.thread.SimThread;
import triptych.core.thread.Text;
import triptych.linux.struct.CallsUnderWay;

/**
 * Functions of modules that run in interrupt context. Each is a read-side section to RCU, so a
 * grace period waits for those that have begun.
 *
 * @source kernel/rcu/tree.c, kernel/module/main.c free_module [6.12]
 */
final class AtomicCode {
    private final Machine machine;

    /** By module. */
    private final Map<Text, CallsUnderWay> calls = new HashMap<>();

    AtomicCode(LinuxKernel kernel) {
        this.machine = kernel.machine();
    }

    private CallsUnderWay of(Text text) {
        return calls.computeIfAbsent(text, t -> new CallsUnderWay("a grace period"));
    }

    /** As {@link Callback#run}. */
    void run(
            Callback callback, SimThread on, Text text, RoutineInfo returnedTo, Runnable function) {
        if (text == null) {
            callback.run(on, null, returnedTo, function);
            return;
        }
        CallsUnderWay begun = of(text);
        begun.begin(machine);
        callback.run(on, text, returnedTo, function);
        begun.end(machine);
    }

    /** Goes on once no call is under way. */
    void awaitEnd(Text text) {
        CallsUnderWay begun = of(text);
        machine.touch(begun, Access.WRITE);
        if (!begun.isNone()) {
            begun.awaitEnd(machine);
        }
    }
}
