package triptych.freebsd.kernel;

import triptych.core.machine.Machine;
import triptych.core.routine.KernelText;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;
import triptych.core.thread.Text;
import triptych.freebsd.struct.Entrance;

/** Lets users into code of modules, and makes whoever closes the way wait for those inside. */
@KernelText
final class Entrances {
    private final FreeBsdKernel kernel;
    private final Machine machine;

    Entrances(FreeBsdKernel kernel) {
        this.kernel = kernel;
        this.machine = kernel.machine();
    }

    /**
     * Runs {@code code} of {@code text}'s module, with Giant held if it wants that.
     *
     * @return whether the way was open
     */
    boolean enter(SimThread td, Entrance way, Text text, boolean underGiant, Runnable code) {
        machine.operate(Operation.MODULE, way, Access.WRITE);
        if (way.isClosed()) {
            return false;
        }
        way.comeIn();
        if (underGiant) {
            kernel.locks().sleepMutexes().lock(td, kernel.giant(), 0);
        }
        td.callInto(text, code);
        if (underGiant) {
            kernel.locks().hands().release(td, kernel.giant().lock());
        }
        machine.operate(Operation.MODULE, way, Access.WRITE);
        way.goOut();
        if (way.isClosed() && way.inside() == 0) {
            machine.sleepQueues().wakeAll(machine.sleepQueues().channelOf(way), td);
        }
        return true;
    }

    /** Nobody comes in any more, and the last one has gone; {@code wmesg} is shown meanwhile. */
    void close(SimThread td, Entrance way, String wmesg) {
        close(td, way, wmesg, 0, () -> {});
    }

    /**
     * As {@link #close}; every {@code period} ticks {@code purge} sends those away who are inside;
     * 0 for once only.
     */
    void close(SimThread td, Entrance way, String wmesg, int period, Runnable purge) {
        machine.operate(Operation.MODULE, way, Access.WRITE);
        way.close();
        while (isInUse(way)) {
            purge.run();
            if (isInUse(way)) {
                kernel.sleep()
                        .awaitStanding(td, machine.sleepQueues().channelOf(way), wmesg, period);
            }
        }
    }

    private boolean isInUse(Entrance way) {
        machine.touch(way, Access.READ);
        return way.inside() > 0;
    }
}
