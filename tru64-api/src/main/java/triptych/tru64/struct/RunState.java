package triptych.tru64.struct;

import triptych.core.thread.SimThread;
import triptych.core.thread.ThreadState;

/** The one state of a thread that is shown, derived from Mach's bits. */
public enum RunState {
    /** Made, and not started. */
    CREATED,
    /** Could run. */
    READY,
    /** Has the processor. */
    RUNNING,
    /** Has asserted a wait and goes on running. */
    WAIT_ASSERTED,
    /** Has given up the processor until its wait ends. */
    WAITING,
    /** Is to end itself. */
    TERMINATING,
    /** Has stopped at its clean point. */
    HALTED,
    /** Its memory was given back. */
    DEAD;

    /** The state of {@code thread}. */
    public static RunState of(ThreadT thread) {
        Traps traps = thread.traps();
        SimThread sim = thread.sim();
        if (traps.isFreed() || traps.isHalted()) {
            return traps.isFreed() ? DEAD : HALTED;
        }
        if (sim.state() == ThreadState.NEW) {
            return CREATED;
        }
        if (!traps.isActive()) {
            return TERMINATING;
        }
        if (sim.isAnnounced()) {
            return sim.state() == ThreadState.SLEEPING ? WAITING : WAIT_ASSERTED;
        }
        return sim.baton().running() == sim ? RUNNING : READY;
    }

    /** Mach's bits: R run, W wait, N uninterruptible, S suspended, H halted. */
    public static String bits(ThreadT thread) {
        SimThread sim = thread.sim();
        boolean started = sim.state() != ThreadState.NEW;
        boolean runs = started && sim.state() == ThreadState.READY && !thread.traps().isHalted();
        StringBuilder bits = new StringBuilder();
        bits.append(runs ? "R" : "");
        bits.append(sim.isAnnounced() ? "W" : "");
        bits.append(sim.isAnnounced() && !sim.isInterruptible() ? "N" : "");
        bits.append(!started || thread.traps().isHaltPosted() ? "S" : "");
        bits.append(thread.traps().isHalted() ? "H" : "");
        return bits.toString();
    }
}
