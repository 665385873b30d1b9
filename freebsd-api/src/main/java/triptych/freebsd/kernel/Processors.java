package triptych.freebsd.kernel;

import triptych.core.routine.KernelText;
import triptych.core.thread.SimThread;

/** The processors as modules count them. */
@KernelText
public final class Processors {
    /** {@code mp_ncpus}, as {@code sys/smp.h} has it. */
    public static final int COUNT = 2;

    private Processors() {}

    /** The one that {@code td} is on: threads take turns in the order in which they are made. */
    public static int of(SimThread td) {
        return td.index() % COUNT;
    }
}
