package triptych.examples.port.tru64;

import triptych.examples.port.Board;
import triptych.examples.port.DeviceFile;
import triptych.examples.port.Request;
import triptych.tru64.Tru64System;

/**
 * Sleeps with {@code mpsleep} and expects the lock back however that ends, as {@code mtx_sleep}
 * gives it.
 */
public final class RelockPort extends Tru64PortDriver {
    public RelockPort(Tru64System system, Board board, DeviceFile file) {
        super(system, board, file);
    }

    @Override
    protected int awaitBoard(Request request, int level) {
        int error = 0;
        while (!request.isServed() && !isClosing() && error != EWOULDBLOCK) {
            // MS_LOCK_ON_ERROR is missing: after a time-out nobody has the lock.
            error = mpsleep(served, 0, "portio", limitTicks(), lock, MS_LOCK_SIMPLE);
        }
        return level;
    }
}
