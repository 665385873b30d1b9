package triptych.freebsd.kernel;

import triptych.core.finding.Finding;
import triptych.core.lock.SimLock;
import triptych.core.machine.Machine;
import triptych.core.routine.CallContext;
import triptych.core.thread.Access;
import triptych.core.thread.HeldLock;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;
import triptych.freebsd.dialect.LockTexts;

/**
 * Threads before locks: they wait, or the kernel panics since they may not or their owner cannot.
 *
 * <ol>
 *   <li id="S1">An owner has the most urgent priority of those who wait for its mutex, if that is
 *       more urgent than its own.
 *   <li id="S2">What is lent to an owner that waits itself it lends on.
 *   <li id="S3">A release takes back what was lent for that mutex; what is lent for others stays.
 *   <li id="S4">Once a mutex is released the most urgent thread runs first, and nobody is given it.
 *   <li id="S5">Waiting for an {@code sx} lock lends nothing.
 *   <li id="S6">Who waits for a mutex whose owner sleeps panics: {@code Sleeping thread (tid N, pid
 *       N) owns a non-sleepable lock}, {@code sleeping thread}.
 * </ol>
 */
final class Turnstiles {
    private final FreeBsdKernel kernel;
    private final Machine machine;
    private final Witness witness;

    Turnstiles(FreeBsdKernel kernel, Witness witness) {
        this.kernel = kernel;
        this.machine = kernel.machine();
        this.witness = witness;
    }

    /** {@code td} stands before a lock that may block until the lock lets it go on. */
    void standBefore(SimThread td, SimLock lock, Operation operation) {
        int context = td.context();
        if (context == CallContext.THREAD) {
            lock.standBefore(operation, td);
            return;
        }
        witness.checkMayBlock(td, lock);
        boolean mayWait =
                (context & (CallContext.ATOMIC | CallContext.INTERRUPT)) == 0
                        && !(lock.kind().sleepable() && (context & CallContext.NO_SLEEPING) != 0);
        if (mayWait) {
            lock.standBefore(operation, td);
            return;
        }
        // To wait would be the panic, so nothing can hold this thread back.
        lock.standBefore(Operation.TRY_LOCK, td);
        lock.touchByTry(td);
        if (!lock.permits(operation, td)) {
            throw cannotWait(td, lock);
        }
    }

    /**
     * As {@link #standBefore}, until a signal comes where a thread may wait for one.
     *
     * @return 0, or the error of the signal
     */
    int standBeforeOrGiveUp(SimThread td, SimLock lock, Operation operation) {
        if (td.context() == CallContext.THREAD) {
            return kernel.signals().standBefore(td, lock, operation);
        }
        standBefore(td, lock, operation);
        return 0;
    }

    private Error cannotWait(SimThread td, SimLock lock) {
        if ((td.context() & CallContext.NO_SLEEPING) != 0 && lock.kind().sleepable()) {
            throw kernel.panic(
                    "sleeping-prohibited",
                    LockTexts.sleepingProhibited(
                            machine.addressOf(kernel.processes().tdOf(td)),
                            machine.addressOf(lock)));
        }
        throw kernel.panic("switch-in-critical-section", LockTexts.SWITCH_IN_CRITICAL_SECTION);
    }

    /** A waiter lends its priority to the owner, which does not help an owner that sleeps. */
    void refuseSleepingOwner(SimThread td, SimLock lock) {
        SimThread owner = lock.owner();
        if (owner == null || !lock.isOwnerAsleep()) {
            return;
        }
        machine.touch(lock, Access.WRITE);
        throw machine.panic(
                new Finding.SleepingOwner(
                        machine.facts(owner),
                        machine.facts(td),
                        machine.facts(lock, holdOf(owner, lock)),
                        machine.callSite()));
    }

    private static HeldLock holdOf(SimThread owner, SimLock lock) {
        return Witness.find(owner, lock);
    }
}
