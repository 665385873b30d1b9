package triptych.conformance.freebsd;

import triptych.core.machine.Machine;
import triptych.core.thread.SimThread;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.struct.Sx;

/** A process that has taken locks, and stands still with them until it is let go. */
final class Holder {
    private final FreeBsd os;
    private final Sx gate = new Sx();
    private final SimThread thread;

    /** On return {@code take} is done; {@code giveBack} comes after {@link #letGo}. */
    Holder(FreeBsd os, Machine machine, Runnable take, Runnable giveBack) {
        this.os = os;
        // Unwatched, so that it has no place in the order of the locks under test.
        os.sx_init_flags(gate, "gate", FreeBsd.SX_NOWITNESS);
        os.sx_xlock(gate);
        thread =
                machine.startUserProcess(
                        "holder",
                        () -> {
                            take.run();
                            os.sx_xlock(gate);
                            os.sx_xunlock(gate);
                            giveBack.run();
                        });
        // Time passes only when nobody can go on: then it stands before the gate.
        os.pause("holder", 1);
    }

    SimThread thread() {
        return thread;
    }

    void letGo() {
        os.sx_xunlock(gate);
    }
}
