package triptych.tru64.kernel;

import triptych.core.lock.SimLock;
import triptych.core.routine.CallContext;
import triptych.core.routine.KernelText;
import triptych.core.thread.HeldLock;
import triptych.core.thread.SimThread;
import triptych.tru64.dialect.LockTexts;
import triptych.tru64.struct.SplLevel;

/**
 * Where routines must not be called, as far as the annotations of the routines do not tell.
 *
 * <h4>Semantics</h4>
 *
 * <ol>
 *   <li id="S1">What may block, called with a simple lock held: {@code T64-SLK01}; a lock that the
 *       call gives up before it blocks does not count.
 *   <li id="S2">What may block, or does not return, called at raised interrupt priority level:
 *       {@code block-at-raised-spl}.
 *   <li id="S3">What may block, but for {@code thread_block} itself, called between assert and
 *       block: {@code T64-AW01}, whether or not it really has to wait.
 *   <li id="S4">What may block, called in an interrupt handler or by {@code timeout}: {@code
 *       T64-ISR01}, and the kernel stops.
 * </ol>
 *
 * @source tru64.md 7.6
 */
@KernelText
public final class Contexts {
    /** Interrupt handlers, and what {@code timeout} calls. */
    public static final int INTERRUPTS = CallContext.INTERRUPT | CallContext.NO_SLEEPING;

    private final Tru64Kernel kernel;

    Contexts(Tru64Kernel kernel) {
        this.kernel = kernel;
    }

    /** Whether {@code sim} answers an interrupt, or runs what {@code timeout} was given. */
    static boolean isInterrupt(SimThread sim) {
        return (sim.context() & INTERRUPTS) != 0;
    }

    /** {@code routine} may block, and asserts a wait of its own for that. */
    public void mayBlock(SimThread sim, String routine) {
        mayBlock(sim, routine, null);
    }

    /** As {@link #mayBlock(SimThread, String)}; {@code interlock} is given up before. */
    public void mayBlock(SimThread sim, String routine, SimLock interlock) {
        requireNothingAsserted(sim, routine);
        mayGiveUpProcessor(sim, routine, interlock);
    }

    private void requireNothingAsserted(SimThread sim, String routine) {
        if (kernel.waits().isPending(sim, kernel.threads().of(sim))) {
            kernel.report("T64-AW01", LockTexts.whileAsserted(routine));
        }
    }

    /** {@code routine} may give up the processor; {@code interlock}, if not null, before that. */
    public void mayGiveUpProcessor(SimThread sim, String routine, SimLock interlock) {
        for (HeldLock hold : sim.held()) {
            if (hold.lock() instanceof SimLock lock && lock.kind().spins() && lock != interlock) {
                kernel.report("T64-SLK01", LockTexts.withSimpleLock(routine, lock.name()));
            }
        }
        requireLowestLevel(sim, routine);
    }

    /** {@code routine} is not to be called at raised interrupt priority level. */
    void requireLowestLevel(SimThread sim, String routine) {
        if (kernel.threads().of(sim).spl() > SplLevel.NONE) {
            kernel.report("block-at-raised-spl", LockTexts.atRaisedSpl(routine));
        }
    }
}
