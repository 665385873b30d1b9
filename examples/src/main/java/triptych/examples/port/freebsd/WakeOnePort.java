package triptych.examples.port.freebsd;

import triptych.examples.port.Board;
import triptych.examples.port.DeviceFile;
import triptych.freebsd.FreeBsdSystem;

/** Wakes whoever has slept for longest, where sleepers wait for different things. */
public final class WakeOnePort extends FreeBsdPortDriver {
    public WakeOnePort(FreeBsdSystem system, Board board, DeviceFile file) {
        super(system, board, file);
    }

    @Override
    protected void queueChanged() {
        wakeup_one(queued);
    }
}
