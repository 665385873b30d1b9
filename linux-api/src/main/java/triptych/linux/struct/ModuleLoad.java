package triptych.linux.struct;

import triptych.core.routine.KernelText;

/** One load of a module, for those who wait for its end. */
@KernelText
public final class ModuleLoad {
    private final Completion done;
    private int result;

    public ModuleLoad(String module) {
        done = new Completion("the load of " + module).initialised();
    }

    /** Completed when the module has come or has failed. */
    public Completion done() {
        return done;
    }

    public boolean isGoingOn() {
        return done.done() == 0;
    }

    /** 0 or a negative error number. */
    public int result() {
        return result;
    }

    public void setResult(int newResult) {
        result = newResult;
    }
}
