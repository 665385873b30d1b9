package triptych.core.sched;

import triptych.core.thread.SimThread;

/** Judges a machine that has stopped by itself. */
public interface Rest {
    /** No thread can run, and time has nothing more to offer. */
    void nothingCanRun();

    /** The step limit is reached; {@code recent} holds the last steps, oldest first. */
    void stepLimit(int steps, Recent recent);

    /** A body threw. */
    void bodyThrew(SimThread thread, Throwable thrown);

    /** The last steps of an execution. */
    interface Recent {
        int size();

        /** In words. */
        String at(int index);
    }
}
