package triptych.examples.port.tru64;

import triptych.examples.port.Board;
import triptych.examples.port.DeviceFile;
import triptych.examples.port.Request;
import triptych.tru64.Tru64System;

/**
 * Uses {@code mpsleep} as if it were {@code mtx_sleep}: after a failure the lock is not held, since
 * {@code MS_LOCK_ON_ERROR} was not asked for.
 */
public final class RelockPort extends Tru64PortDriver {
    public RelockPort(Tru64System system, Board board, DeviceFile file) {
        super(system, board, file);
    }

    @Override
    protected int awaitBoard(Request request, int level) {
        int error = 0;
        while (!request.isServed() && !isClosing() && error != EWOULDBLOCK) {
            error = mpsleep(served, 0, "portio", limitTicks(), lock, MS_LOCK_SIMPLE);
        }
        return level;
    }
}
