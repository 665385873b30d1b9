package triptych.core.thread;

import triptych.core.routine.RoutineInfo;

/**
 * Hears of the calls that module code makes into the kernel; the camera of a watched run, and the
 * context check.
 */
public interface Calls {
    /** {@code thread} calls {@code routine}; it stands in module text until its first operation. */
    void called(SimThread thread, RoutineInfo routine, Object[] arguments);

    /** {@code thread} returns from the routine that module code called. */
    void returned(SimThread thread);

    /** {@code thread} called {@code routine} in a context where that is forbidden. */
    void forbidden(SimThread thread, RoutineInfo routine);

    /** {@code thread} is about to run an instruction of text that is gone. */
    Error ranIntoGoneText(SimThread thread);
}
