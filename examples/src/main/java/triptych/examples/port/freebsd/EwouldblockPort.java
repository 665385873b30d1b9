package triptych.examples.port.freebsd;

import triptych.examples.port.Answer;
import triptych.examples.port.Board;
import triptych.examples.port.DeviceFile;
import triptych.examples.port.Request;
import triptych.freebsd.FreeBsdSystem;

/** Takes {@code EWOULDBLOCK} to mean that nobody has woken it, as THREAD_TIMED_OUT does. */
public final class EwouldblockPort extends FreeBsdPortDriver {
    public EwouldblockPort(FreeBsdSystem system, Board board, DeviceFile file) {
        super(system, board, file);
    }

    @Override
    protected Answer awaitBoard(Request request) {
        while (!request.isServed() && unserved() != Answer.GONE) {
            int error = mtx_sleep(served, lock, 0, "portio", limitTicks());
            if (error == EWOULDBLOCK) {
                // It may have been served, and the wake-up have come on this very tick.
                return unserved();
            }
        }
        return request.isServed() ? Answer.DONE : unserved();
    }
}
