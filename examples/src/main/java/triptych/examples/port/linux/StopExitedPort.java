package triptych.examples.port.linux;

import triptych.examples.port.Board;
import triptych.examples.port.DeviceFile;
import triptych.linux.LinuxSystem;

/**
 * Its worker returns by itself when it sees the flag, and is stopped all the same, as one may
 * terminate a thread on Tru64 that waits to be terminated.
 */
public final class StopExitedPort extends LinuxPortDriver {
    public StopExitedPort(LinuxSystem system, Board board, DeviceFile file) {
        super(system, board, file);
    }

    @Override
    protected int leave() {
        return 0;
    }

    @Override
    protected void awaitWorker() {
        // The worker may have returned by now, and its task is freed then.
        kthread_stop(worker);
    }
}
