package triptych.csource.mini;

import java.util.ArrayList;
import java.util.List;
import triptych.core.c.CModule;
import triptych.core.console.CFormat;
import triptych.core.machine.Machine;
import triptych.core.memory.Allocation;
import triptych.core.memory.Ref;
import triptych.core.routine.KernelText;
import triptych.core.routine.RoutineInfo;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimObject;
import triptych.core.thread.SimThread;
import triptych.core.thread.Text;
import triptych.core.wait.WaitChannel;

/** The kernel that csource is tested with, on one machine. */
@KernelText
public final class MiniOs {
    private final Machine machine;
    private final CModule code;
    private final Text text = new Text("mini");
    private final CFormat format = new CFormat(object -> 0);
    private final Log log = new Log();
    private final Object ends = new Object();
    private int alive;

    private static final class Log extends SimObject {
        private final List<String> lines = new ArrayList<>();

        @Override
        public String label() {
            return "log";
        }
    }

    MiniOs(Machine machine, CModule code) {
        this.machine = machine;
        this.code = code;
        code.mappedAs(text);
    }

    static MiniOs of(Machine machine) {
        return machine.face(
                MiniOs.class,
                m -> {
                    throw new IllegalStateException("no module is linked");
                });
    }

    Machine machine() {
        return machine;
    }

    /** What the module has told, in order. */
    String told() {
        return String.join("\n", log.lines);
    }

    void runMain(String entry) {
        MiniBody main =
                code.function(entry, MiniBody.class)
                        .orElseThrow(() -> new IllegalArgumentException("no function " + entry));
        machine.running().callInto(text, () -> main.run(null));
    }

    void enter(RoutineInfo routine, Runnable work) {
        SimThread thread = machine.running();
        thread.enter(routine);
        work.run();
        thread.leave();
    }

    // ---- threads ----

    void startThread(MiniBody func, Object arg, String name, Ref<MiniThread> where) {
        WaitChannel channel = machine.sleepQueues().channelOf(ends);
        machine.operate(Operation.THREAD, channel, Access.WRITE);
        alive++;
        SimThread thread =
                machine.createThread(
                        name,
                        text,
                        () -> {
                            func.run(arg);
                            threadEnds();
                        });
        MiniThread face = new MiniThread(thread);
        thread.setFace(face);
        MiniThread own = self();
        machine.touch(own, Access.WRITE);
        own.spawned++;
        if (where != null) {
            where.fill(face);
        }
        machine.start(thread);
    }

    private void threadEnds() {
        WaitChannel channel = machine.sleepQueues().channelOf(ends);
        machine.operate(Operation.EXIT, channel, Access.WRITE);
        alive--;
        machine.sleepQueues().wakeAll(channel, machine.running());
    }

    void endThread() {
        threadEnds();
        throw machine.running().exit();
    }

    void waitForThreads() {
        WaitChannel channel = machine.sleepQueues().channelOf(ends);
        machine.operate(Operation.WAIT, channel, Access.WRITE);
        while (alive > 0) {
            block(channel, 0);
            machine.touch(channel, Access.WRITE);
        }
    }

    /** Threads that begin in one step, and whose ends are no steps: few interleavings. */
    private static final class Crowd extends SimObject {
        private int alive;

        @Override
        public boolean permits(Operation operation, SimThread thread) {
            return operation != Operation.AWAIT_END || alive == 0;
        }

        @Override
        public String label() {
            return "crowd";
        }
    }

    void runTogether(List<MiniBody> functions) {
        Crowd crowd = machine.named(new Crowd());
        machine.operate(Operation.THREAD, crowd, Access.WRITE);
        for (MiniBody function : functions) {
            if (function != null) {
                crowd.alive++;
                machine.start(
                        machine.createThread("t" + crowd.alive, text, () -> join(crowd, function)));
            }
        }
        machine.operate(Operation.AWAIT_END, crowd, Access.WRITE);
    }

    private void join(Crowd crowd, MiniBody function) {
        function.run(null);
        machine.touch(crowd, Access.WRITE);
        crowd.alive--;
    }

    MiniThread self() {
        SimThread thread = machine.running();
        if (thread.face() == null) {
            thread.setFace(new MiniThread(thread));
        }
        return (MiniThread) thread.face();
    }

    void fill(Ref<MiniThread> where) {
        machine.operate(Operation.THREAD, machine.running(), Access.WRITE);
        where.fill(self());
    }

    void pass() {
        machine.operate(Operation.YIELD, machine.running(), Access.WRITE);
    }

    // ---- locks and waits ----

    void take(MiniLock lock) {
        SimThread thread = machine.running();
        lock.lock.standBefore(Operation.LOCK, thread);
        lock.lock.take(thread, machine.callSite());
    }

    void giveBack(MiniLock lock) {
        SimThread thread = machine.running();
        lock.lock.standBefore(Operation.UNLOCK, thread);
        if (!lock.lock.isOwnedBy(thread)) {
            throw machine.fail("not-owner", "mini: the lock is not yours");
        }
        lock.lock.release(thread);
    }

    void sleep(Object identity, int ticks) {
        WaitChannel channel = machine.sleepQueues().channelOf(identity);
        machine.operate(Operation.WAIT, channel, Access.WRITE);
        block(channel, ticks);
    }

    private void block(WaitChannel channel, int ticks) {
        SimThread thread = machine.running();
        long until = ticks == 0 ? SimThread.NEVER : machine.clock().now() + ticks;
        machine.sleepQueues().announce(thread, channel, "mini", until, false);
        machine.sleepQueues().block(thread);
    }

    void wakeAll(Object identity) {
        WaitChannel channel = machine.sleepQueues().channelOf(identity);
        machine.operate(Operation.WAKE, channel, Access.WRITE);
        machine.sleepQueues().wakeAll(channel, machine.running());
    }

    void complete(MiniEvent event) {
        machine.operate(Operation.WAKE, event, Access.WRITE);
        event.done++;
        machine.sleepQueues().wakeAll(machine.sleepQueues().channelOf(event), machine.running());
    }

    void await(MiniEvent event) {
        machine.operate(Operation.WAIT, event, Access.WRITE);
        while (event.done == 0) {
            block(machine.sleepQueues().channelOf(event), 0);
            machine.touch(event, Access.WRITE);
        }
        event.done--;
    }

    // ---- memory ----

    Allocation allocate(long bytes) {
        Allocation allocation = machine.named(new Allocation(bytes, "mini"));
        machine.operate(Operation.MEMORY, allocation, Access.WRITE);
        return allocation;
    }

    void free(Allocation allocation) {
        machine.operate(Operation.MEMORY, allocation, Access.WRITE);
        if (allocation.isFreed()) {
            throw machine.fail("double-free", "mini: freed twice");
        }
        allocation.free();
    }

    void unload() {
        machine.operate(Operation.MODULE, text, Access.WRITE);
        text.unmap();
    }

    // ---- text ----

    String format(String pattern, Object... arguments) {
        return format.format(pattern, arguments);
    }

    void tell(String pattern, Object... arguments) {
        machine.operate(Operation.WRITE, log, Access.WRITE);
        log.lines.add(format(pattern, arguments));
    }
}
