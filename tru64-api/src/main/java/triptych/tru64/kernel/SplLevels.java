package triptych.tru64.kernel;

import triptych.core.routine.KernelText;
import triptych.core.thread.SimThread;
import triptych.tru64.struct.ThreadT;

/** The interrupt priority level of each thread; known to nobody else, so no step of its own. */
@KernelText
public final class SplLevels {
    private final Tru64Kernel kernel;

    SplLevels(Tru64Kernel kernel) {
        this.kernel = kernel;
    }

    /** {@code splbio} and its like: never lowers. Gives the level before. */
    public int raise(SimThread sim, int level) {
        ThreadT thread = kernel.threads().of(sim);
        int before = thread.spl();
        thread.setSpl(Math.max(before, level));
        return before;
    }

    /** {@code splx} and {@code splnone}. Gives the level before. */
    public int set(SimThread sim, int level) {
        ThreadT thread = kernel.threads().of(sim);
        int before = thread.spl();
        thread.setSpl(level);
        if (level < before) {
            kernel.simpleLocks().levelLowered(sim);
        }
        return before;
    }
}
