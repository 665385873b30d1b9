package triptych.tru64.struct;

import triptych.core.routine.KernelText;
import triptych.core.thread.SimObject;

/** A thread's asynchronous traps, and how far its end has come. */
@KernelText
public final class Traps extends SimObject {
    private final String owner;
    private boolean active = true;
    private boolean haltPosted;
    private boolean terminatePosted;
    private boolean halted;
    private boolean freed;

    Traps(String owner) {
        this.owner = owner;
    }

    /** Whether nobody has asked for its end yet. */
    public boolean isActive() {
        return active;
    }

    /** Another thread has asked for its end. */
    public boolean isHaltPosted() {
        return haltPosted;
    }

    /** It has asked for its own end. */
    public boolean isTerminatePosted() {
        return terminatePosted;
    }

    /** It has stopped at its clean point. */
    public boolean isHalted() {
        return halted;
    }

    /** Its memory was given back: the handle dangles. */
    public boolean isFreed() {
        return freed;
    }

    /** Another thread asks for its end. */
    public void postHalt() {
        active = false;
        haltPosted = true;
    }

    /** It asks for its own end. */
    public void postTerminate() {
        active = false;
        terminatePosted = true;
    }

    public void halt() {
        halted = true;
    }

    public void free() {
        freed = true;
    }

    @Override
    public String label() {
        return "the end of " + owner;
    }
}
