package triptych.freebsd.kernel;

import java.util.HashMap;
import java.util.Map;
import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;
import triptych.core.wait.WaitChannel;
import triptych.freebsd.struct.EventHandlerTag;

/** {@code subr_eventhandler.c}: lists of functions to call when something happens. */
@KernelText
public final class EventHandlers {
    /** What an entry takes of the heap. */
    private static final int ENTRY_BYTES = 64;

    private final FreeBsdKernel kernel;
    private final Machine machine;
    private final Map<String, EventHandlerList> lists = new HashMap<>();

    EventHandlers(FreeBsdKernel kernel) {
        this.kernel = kernel;
        this.machine = kernel.machine();
    }

    private EventHandlerList list(String name) {
        return lists.computeIfAbsent(name, EventHandlerList::new);
    }

    /** {@code EVENTHANDLER_REGISTER}. */
    public void register(String name, EventHandlerTag entry) {
        kernel.mallocArena().checkMayWait(machine.running(), ENTRY_BYTES);
        EventHandlerList list = list(name);
        machine.operate(Operation.WRITE, list, Access.WRITE);
        list.insert(entry);
    }

    /** {@code EVENTHANDLER_DEREGISTER}; {@code waits} until no invocation of the list is left. */
    public void deregister(SimThread td, String name, EventHandlerTag entry, boolean waits) {
        EventHandlerList list = list(name);
        machine.operate(Operation.WRITE, list, Access.WRITE);
        list.remove(entry);
        if (waits) {
            WaitChannel channel = machine.sleepQueues().channelOf(list);
            while (list.isRunning()) {
                kernel.sleep().awaitStanding(td, channel, "evhrm", 0);
                machine.touch(list, Access.READ);
            }
        }
    }

    /** {@code EVENTHANDLER_INVOKE}: the list is not locked while a handler runs. */
    public void invoke(SimThread td, String name, Object... ofEvent) {
        EventHandlerList list = list(name);
        machine.operate(Operation.WRITE, list, Access.WRITE);
        run(td, list, ofEvent);
    }

    /** An event of the kernel's own: without handlers there is nothing to stop for. */
    void invokeIfAny(SimThread td, String name, Object... ofEvent) {
        EventHandlerList list = list(name);
        machine.touch(list, Access.READ);
        if (!list.isEmpty()) {
            machine.touch(list, Access.WRITE);
            run(td, list, ofEvent);
        }
    }

    private void run(SimThread td, EventHandlerList list, Object[] ofEvent) {
        list.beginRun();
        EventHandlerTag entry = list.after(null);
        while (entry != null) {
            EventHandlerTag called = entry;
            td.callInto(called.text(), () -> called.function().call(called.arg(), ofEvent));
            machine.operate(Operation.WRITE, list, Access.WRITE);
            entry = list.after(called);
        }
        if (list.endRun()) {
            machine.sleepQueues().wakeAll(machine.sleepQueues().channelOf(list), td);
        }
    }
}
