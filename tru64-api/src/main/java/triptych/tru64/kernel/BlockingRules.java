package triptych.tru64.kernel;

import triptych.core.lock.SimLock;
import triptych.core.routine.KernelText;
import triptych.core.thread.HeldLock;
import triptych.core.thread.SimThread;
import triptych.tru64.dialect.WaitTexts;

/** What a thread must not have in its hands when it calls what may block. */
@KernelText
public final class BlockingRules {
    private final Tru64Kernel kernel;

    BlockingRules(Tru64Kernel kernel) {
        this.kernel = kernel;
    }

    /** {@code routine} may give up the processor. */
    public void check(SimThread sim, String routine) {
        check(sim, routine, null);
    }

    /** As {@link #check(SimThread, String)}; {@code interlock} is given up before. */
    public void check(SimThread sim, String routine, SimLock interlock) {
        for (HeldLock hold : sim.held()) {
            if (hold.lock() instanceof SimLock lock && lock.kind().spins() && lock != interlock) {
                kernel.report("T64-SLK01", WaitTexts.withSimpleLock(routine, lock.name()));
            }
        }
        if (kernel.threads().of(sim).spl() > 0) {
            kernel.report("block-at-raised-spl", WaitTexts.atRaisedSpl(routine));
        }
    }
}
