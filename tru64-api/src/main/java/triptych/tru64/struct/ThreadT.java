package triptych.tru64.struct;

import java.util.function.Consumer;
import triptych.core.machine.ThreadFace;
import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;
import triptych.core.sched.Scheduled;
import triptych.core.sched.Standing;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimObject;
import triptych.core.thread.SimThread;
import triptych.core.wait.WaitChannel;

/** {@code thread_t}: a thread, opaque to modules but for the result of its last wait. */
@KernelText
@Symbol(name = "thread_t", header = "kern/thread.h")
public final class ThreadT extends SimObject implements ThreadFace, Scheduled {
    private final String name;
    private final TaskT task;
    private final Traps traps;
    private final PendingSignals signals;
    private final NoEvent noEvent = new NoEvent();
    private final LastWait lastWait = new LastWait();
    private SimThread sim;
    private Consumer<ThreadT> foreignReads = thread -> {};
    private ThreadStart start;
    private Object argument;
    private int waitResult;
    private boolean asserted;
    private boolean onEvent;
    private boolean timed;
    private int brokenWaits;
    private int failedSleeps;
    private long failedAt;
    private int spl;
    private boolean fixed;

    /** Where a thread waits that has asserted event 0: no waker can name it. */
    private static final class NoEvent implements WaitChannel.Named {
        @Override
        public String label() {
            return "event 0";
        }
    }

    public ThreadT(String name, TaskT task) {
        this.name = name;
        this.task = task;
        this.traps = new Traps(name);
        this.signals = new PendingSignals(name);
    }

    /**
     * How the thread's last wait has ended: one of {@link WaitResult}, or what a waker chose.
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">0, which is {@code THREAD_AWAKENED}, before the first wait.
     *   <li id="S2">Every wait that ends overwrites it, also one inside of {@code mpsleep}.
     *   <li id="S3">Only the thread itself is to read it: the strict profile stops another reader
     *       with {@code foreign-wait-result}.
     * </ol>
     *
     * @source tru64.md 1.2
     */
    @Symbol(header = "kern/thread.h")
    public int wait_result() {
        SimThread reader = reader();
        if (reader != null && reader != sim) {
            reader.baton().stopBefore(reader, Operation.READ, this);
        }
        return seenWaitResult();
    }

    /** {@link #wait_result} for C code, which stops before it looks at what is not its own. */
    public int seenWaitResult() {
        SimThread reader = reader();
        if (reader != null && reader != sim) {
            reader.baton().footprint().touch(this, Access.READ, reader);
            foreignReads.accept(this);
        } else {
            lastWait.readResult();
        }
        return waitResult;
    }

    private SimThread reader() {
        return sim == null ? null : sim.baton().running();
    }

    /**
     * All that C code sees is the result of the last wait: others overwrite it only between the
     * assert of a wait and the wait's end.
     */
    @Override
    public boolean isOwnOf(SimThread thread) {
        return thread == sim && !sim.isAnnounced();
    }

    // ---- changed by the kernel only ----

    public void setWaitResult(int result) {
        waitResult = result;
    }

    public TaskT task() {
        return task;
    }

    /** The simulated thread behind it. */
    public SimThread sim() {
        return sim;
    }

    /** {@code reads} hears when another thread reads the result of its last wait. */
    public void runsOn(SimThread thread, Consumer<ThreadT> reads) {
        sim = thread;
        foreignReads = reads;
    }

    /** Where it begins. */
    public void startAt(ThreadStart newStart, Object newArgument) {
        start = newStart;
        argument = newArgument;
    }

    /** Its first instruction. */
    public void runStart() {
        start.run(argument);
    }

    /** What was asked about its end. */
    public Traps traps() {
        return traps;
    }

    public PendingSignals signals() {
        return signals;
    }

    // ---- its present wait, known to itself only ----

    /** The identity of the channel on which it waits for event 0. */
    public WaitChannel.Named noEvent() {
        return noEvent;
    }

    /** It has asserted a wait, and has not blocked since then. */
    public boolean hasAsserted() {
        return asserted;
    }

    /** Whether the wait that it asserted last is for an event, which the next assert notices. */
    public boolean waitsForEvent() {
        return onEvent;
    }

    public void asserts(boolean forEvent) {
        asserted = true;
        onEvent = forEvent;
        timed = false;
    }

    public void blocks() {
        asserted = false;
    }

    /** The present wait was given a time limit. */
    public boolean isTimed() {
        return timed;
    }

    public void limitsTime() {
        timed = true;
    }

    public LastWait lastWait() {
        return lastWait;
    }

    /** One more of its waits was broken because it is to end; how many were. */
    public int countBrokenWait() {
        return ++brokenWaits;
    }

    /** A sleep of it was broken at time {@code now}; how many were in a row at that time. */
    public int countFailedSleep(long now) {
        failedSleeps = now == failedAt ? failedSleeps + 1 : 1;
        failedAt = now;
        return failedSleeps;
    }

    public void sleepSucceeded() {
        failedSleeps = 0;
    }

    // ---- facts for others ----

    /** Its priority stays as it is, however long it has a processor. */
    public void fixPriority() {
        fixed = true;
    }

    @Override
    public Standing standing() {
        return RunQueuePlace.standingOf(sim.priority(), fixed);
    }

    /** Its interrupt priority level. */
    public int spl() {
        return spl;
    }

    public void setSpl(int level) {
        spl = level;
    }

    @Override
    public String os() {
        return "tru64";
    }

    @Override
    public long pid() {
        return task.pid();
    }

    @Override
    public String processName() {
        return task.label();
    }

    @Override
    public String label() {
        return name;
    }
}
