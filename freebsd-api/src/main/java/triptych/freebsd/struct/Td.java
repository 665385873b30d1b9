package triptych.freebsd.struct;

import triptych.core.machine.ThreadFace;
import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;
import triptych.core.sched.Scheduled;
import triptych.core.sched.Standing;
import triptych.core.thread.SimObject;
import triptych.core.thread.SimThread;

/**
 * {@code struct thread}: a thread. The handle itself is the channel that {@code kthread_exit}
 * wakes.
 */
@KernelText
@Symbol(name = "thread", header = "sys/proc.h")
public final class Td extends SimObject implements ThreadFace, Scheduled {
    private final int tid;
    private final Proc proc;
    private final int pflags;
    private String name;
    private int flags;
    private int noSleeping;
    private SimThread sim;
    private Field flagsField;
    private Field pauseChannel;
    private SimObject catchesOn;
    private int abortError;
    private int pinned;
    private Object rangeLockEntry;
    private Object linuxTask;

    public Td(int tid, String name, Proc proc, int pflags) {
        this.tid = tid;
        this.name = Proc.cut(name);
        this.proc = proc;
        this.pflags = pflags;
    }

    /**
     * Its number, from 100000.
     *
     * <ol>
     *   <li id="S1">Every thread has another number, 100000 or above.
     * </ol>
     */
    @Symbol(header = "sys/proc.h")
    public int td_tid() {
        return tid;
    }

    /**
     * Its name.
     *
     * <ol>
     *   <li id="S1">As given at its creation; the first thread of a process has the process's name.
     * </ol>
     */
    @Symbol(header = "sys/proc.h")
    public String td_name() {
        return name;
    }

    /** The process that it belongs to. */
    @Symbol(header = "sys/proc.h")
    public Proc td_proc() {
        return proc;
    }

    /** Its priority; lower is more urgent. */
    @Symbol(header = "sys/proc.h")
    public int td_priority() {
        return sim.priority();
    }

    /** Bits {@code TDF_*}. */
    @Symbol(header = "sys/proc.h")
    public int td_flags() {
        return flags;
    }

    /** Bits {@code TDP_*}. */
    @Symbol(header = "sys/proc.h")
    public int td_pflags() {
        return pflags;
    }

    /** What it sleeps for; null while it does not. */
    @Symbol(header = "sys/proc.h")
    public String td_wmesg() {
        return sim.channel() == null ? null : sim.waitMessage();
    }

    /** In how many places, nested, it has been forbidden to sleep. */
    @Symbol(header = "sys/proc.h")
    public int td_no_sleeping() {
        return noSleeping;
    }

    /** How often, nested, it is bound to its processor. */
    @Symbol(header = "sys/proc.h")
    public int td_pinned() {
        return pinned;
    }

    public void td_pinned(int depth) {
        pinned = depth;
    }

    /** A piece of memory that range locks keep with the thread. */
    @Symbol(header = "sys/proc.h")
    public Object td_rlqe() {
        return rangeLockEntry;
    }

    public void td_rlqe(Object entry) {
        rangeLockEntry = entry;
    }

    /** What the thread is to code of Linux. */
    @Symbol(header = "sys/proc.h")
    public Object td_lkpi_task() {
        return linuxTask;
    }

    public void td_lkpi_task(Object task) {
        linuxTask = task;
    }

    /** {@code &td->td_flags}, where a suspended thread and its suspender meet. */
    public Object flagsChannel() {
        if (flagsField == null) {
            flagsField = new Field("&" + name + "->td_flags");
        }
        return flagsField;
    }

    /** Where it pauses; nobody else knows this channel. */
    public Object pauseChannel() {
        if (pauseChannel == null) {
            pauseChannel = new Field("&pause_wchan");
        }
        return pauseChannel;
    }

    // ---- changed by the kernel only ----

    /** The simulated thread behind it. */
    public SimThread sim() {
        return sim;
    }

    public void runsOn(SimThread thread) {
        sim = thread;
    }

    public void rename(String newName) {
        name = Proc.cut(newName);
        sim.rename(name);
    }

    public void setFlag(int flag) {
        flags |= flag;
    }

    public void clearFlag(int flag) {
        flags &= ~flag;
    }

    public boolean hasFlag(int flag) {
        return (flags & flag) != 0;
    }

    /** Sleeps, or has last slept, so that signals end it, on {@code channel}. */
    public void catchesSignalsOn(SimObject channel) {
        catchesOn = channel;
    }

    /** Where a signal may have found it asleep last; null if nowhere so far. */
    public SimObject catchesOn() {
        return catchesOn;
    }

    /** Its sleep ends, and is to return {@code error}. */
    public void abortWith(int error) {
        abortError = error;
    }

    /** What the sleep returns that was ended last. */
    public int abortError() {
        return abortError;
    }

    public boolean isKthread() {
        return (pflags & ProcFlags.TDP_KTHREAD) != 0;
    }

    public int forbidSleeping() {
        return ++noSleeping;
    }

    public int allowSleeping() {
        return --noSleeping;
    }

    @Override
    public Standing standing() {
        return PriorityRanges.standingOf(sim.priority());
    }

    @Override
    public String os() {
        return "freebsd";
    }

    @Override
    public long pid() {
        return proc.p_pid();
    }

    @Override
    public String processName() {
        return proc.p_comm();
    }

    @Override
    public String label() {
        return name;
    }
}
