package triptych.freebsd.kernel;

import triptych.core.thread.SimObject;
import triptych.core.thread.WayOut;
import triptych.freebsd.struct.Proc;

/** A signal to a process, or its end: what a wait for a lock with {@code _sig} ends for. */
record SignalOrEnd(Proc process) implements WayOut {
    @Override
    public SimObject gate() {
        return process.signals();
    }

    @Override
    public boolean isOpen() {
        return process.signals().first() != 0 || process.isSingleExit();
    }
}
