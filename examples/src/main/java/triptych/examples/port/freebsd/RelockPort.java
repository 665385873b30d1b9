package triptych.examples.port.freebsd;

import triptych.examples.port.Answer;
import triptych.examples.port.Board;
import triptych.examples.port.DeviceFile;
import triptych.examples.port.Request;
import triptych.freebsd.FreeBsdSystem;

/**
 * Drops the lock with {@code PDROP} and takes it again after a wake-up only: on the other kernel
 * the failing sleep came back with it.
 */
public final class RelockPort extends FreeBsdPortDriver {
    public RelockPort(FreeBsdSystem system, Board board, DeviceFile file) {
        super(system, board, file);
    }

    @Override
    protected Answer awaitBoard(Request request) {
        int error = 0;
        while (!request.isServed() && unserved() != Answer.GONE && error != EWOULDBLOCK) {
            error = mtx_sleep(served, lock, PDROP, "portio", limitTicks());
            if (error != EWOULDBLOCK) {
                mtx_lock(lock);
            }
        }
        return request.isServed() ? Answer.DONE : unserved();
    }
}
