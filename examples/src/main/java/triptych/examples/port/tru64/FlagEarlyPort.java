package triptych.examples.port.tru64;

import triptych.examples.port.Board;
import triptych.examples.port.DeviceFile;
import triptych.examples.port.Request;
import triptych.tru64.Tru64System;

/** Looks at the flag, gives the lock up, and asserts its wait afterwards. */
public final class FlagEarlyPort extends Tru64PortDriver {
    public FlagEarlyPort(Tru64System system, Board board, DeviceFile file) {
        super(system, board, file);
    }

    @Override
    protected int awaitAnswer(Request request, int level) {
        int s = level;
        while (request.answer() == null) {
            unlock(s);
            // The answer may come here, and its wake-up finds nobody.
            assert_wait_mesg(answered, false, "portrq");
            thread_block();
            s = lock();
        }
        return s;
    }
}
