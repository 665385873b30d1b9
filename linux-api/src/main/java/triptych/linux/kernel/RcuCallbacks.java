package triptych.linux.kernel;

import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.routine.RoutineInfo;
import triptych.core.thread.Access;
import triptych.core.thread.Callback;
import triptych.core.thread.Operation;
import triptych.core.thread.SimObject;
import triptych.core.thread.SimThread;
import triptych.core.thread.Text;
import triptych.linux.struct.Completion;
import triptych.linux.struct.RcuFunc;
import triptych.linux.struct.RcuHead;

/** Functions that run once a grace period is over, in the order in which they were handed over. */
@KernelText
public final class RcuCallbacks {
    private static final String MUTEX = "kernel/locking/mutex.c";
    private static final RoutineInfo CALL =
            new RoutineInfo("rcu_do_batch", "linux/rcupdate.h", 0, false, false);

    private final LinuxKernel kernel;
    private final Machine machine;
    private final SoftirqQueue<Entry> ready;
    private final Pending pending = new Pending();

    /** A function, and the module that it belongs to; null if it is the kernel's. */
    private record Entry(RcuHead head, RcuFunc func, Text text) {}

    /** How many functions have yet to end. */
    private static final class Pending extends SimObject {
        private int count;

        @Override
        public String label() {
            return "rcu callbacks";
        }
    }

    RcuCallbacks(LinuxKernel kernel) {
        this.kernel = kernel;
        this.machine = kernel.machine();
        this.ready = new SoftirqQueue<>(kernel, "rcu", this::invoke);
    }

    /** {@code call_rcu}. */
    public void call(SimThread sim, RcuHead head, RcuFunc func) {
        call(new Entry(head, func, sim.text()));
    }

    /** {@code call_rcu}, of a function of the kernel's. */
    public void callOwn(RcuHead head, RcuFunc func) {
        call(new Entry(head, func, null));
    }

    private void call(Entry entry) {
        machine.operate(Operation.DEFER, entry.head(), Access.WRITE);
        if (entry.head().isQueued()) {
            kernel.warn(
                    "rcu-double-callback",
                    "__call_rcu_common(): Double-freed CB " + entry.head().label());
            return;
        }
        enqueue(entry);
    }

    private void enqueue(Entry entry) {
        entry.head().setQueued(true);
        machine.touch(pending, Access.WRITE);
        pending.count++;
        kernel.rcu().afterReaders(by -> ready.add(entry));
    }

    private void invoke(Entry entry) {
        RcuHead head = entry.head();
        machine.touch(head, Access.WRITE);
        head.setQueued(false);
        ready.call(
                new Callback(head.label() + "'s function"),
                entry.text(),
                CALL,
                () -> entry.func().run(head));
        machine.touch(pending, Access.WRITE);
        pending.count--;
    }

    /**
     * {@code rcu_barrier}: an own function comes behind all that are pending, and is waited for.
     */
    public void awaitAll(SimThread sim) {
        kernel.atomic().mightSleep(sim, MUTEX);
        machine.operate(Operation.WAIT, pending, Access.WRITE);
        if (pending.count == 0) {
            return;
        }
        Completion over = machine.named(new Completion("rcu barrier").initialised());
        RcuHead own = machine.named(new RcuHead("rcu barrier"));
        machine.touch(own, Access.WRITE);
        enqueue(new Entry(own, h -> kernel.completions().complete(machine.running(), over), null));
        kernel.completions().await(sim, over);
    }
}
