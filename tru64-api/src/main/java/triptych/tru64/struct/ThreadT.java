package triptych.tru64.struct;

import triptych.core.machine.ThreadFace;
import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;
import triptych.core.thread.SimObject;
import triptych.core.thread.SimThread;

/** {@code thread_t}: a thread, opaque to modules but for the result of its last wait. */
@KernelText
@Symbol(name = "thread_t", header = "kern/thread.h")
public final class ThreadT extends SimObject implements ThreadFace {
    private final String name;
    private final TaskT task;
    private SimThread sim;
    private int waitResult;
    private boolean active = true;
    private boolean haltPosted;
    private boolean terminatePosted;
    private boolean halted;
    private boolean freed;
    private int spl;
    private boolean asserted;

    public ThreadT(String name, TaskT task) {
        this.name = name;
        this.task = task;
    }

    /**
     * How the thread's own last wait has ended; overwritten by its next wait, also a hidden one.
     */
    @Symbol(header = "kern/thread.h")
    public int wait_result() {
        return waitResult;
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

    public void runsOn(SimThread thread) {
        sim = thread;
    }

    /** Whether nobody has asked for its end yet. */
    public boolean isActive() {
        return active;
    }

    public void deactivate() {
        active = false;
    }

    /** Another thread has asked for its end: the HALT trap is posted. */
    public boolean isHaltPosted() {
        return haltPosted;
    }

    public void postHalt() {
        haltPosted = true;
    }

    /** It has asked for its own end: the TERMINATE trap is posted. */
    public boolean isTerminatePosted() {
        return terminatePosted;
    }

    public void postTerminate() {
        terminatePosted = true;
    }

    /** It has stopped at its clean point. */
    public boolean isHalted() {
        return halted;
    }

    public void setHalted() {
        halted = true;
    }

    /** Its memory was given back: the handle dangles. */
    public boolean isFreed() {
        return freed;
    }

    public void free() {
        freed = true;
    }

    /** It has asserted a wait, and has not blocked since then. */
    public boolean hasAsserted() {
        return asserted;
    }

    public void asserts(boolean forEvent) {
        asserted = true;
    }

    public void blocks() {
        asserted = false;
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
