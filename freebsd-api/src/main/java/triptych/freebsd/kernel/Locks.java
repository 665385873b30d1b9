package triptych.freebsd.kernel;

import triptych.core.lock.LockKind;
import triptych.core.machine.LockHands;
import triptych.core.routine.KernelText;
import triptych.core.thread.SimThread;

/** FreeBSD's locks, condition variables and semaphores on one machine. */
@KernelText
public final class Locks {
    private final LockMemory memory;
    private final LockHands hands;
    private final Witness witness;
    private final CriticalSections critical;
    private final Turnstiles turnstiles;
    private final GiantLock giant;
    private final Mutexes mutexes;
    private final SleepMutexes sleepMutexes;
    private final SpinMutexes spinMutexes;
    private final SxLocks sxLocks;
    private final RwLocks rwLocks;
    private final Interlocks interlocks;
    private final Condvars condvars;
    private final Semaphores semaphores;

    Locks(FreeBsdKernel kernel) {
        memory = new LockMemory(kernel);
        hands = new LockHands(kernel.machine());
        witness = new Witness(kernel);
        critical = new CriticalSections(kernel);
        turnstiles = new Turnstiles(kernel, witness);
        giant = new GiantLock(this);
        mutexes = new Mutexes(kernel, this);
        sleepMutexes = new SleepMutexes(kernel, mutexes, this);
        spinMutexes = new SpinMutexes(kernel, mutexes, this);
        sxLocks = new SxLocks(kernel, this);
        rwLocks = new RwLocks(kernel, this);
        interlocks = new Interlocks(kernel, this);
        condvars = new Condvars(kernel, this);
        semaphores = new Semaphores(kernel, mutexes);
    }

    LockMemory memory() {
        return memory;
    }

    LockHands hands() {
        return hands;
    }

    public Witness witness() {
        return witness;
    }

    CriticalSections critical() {
        return critical;
    }

    Turnstiles turnstiles() {
        return turnstiles;
    }

    GiantLock giant() {
        return giant;
    }

    public Mutexes mutexes() {
        return mutexes;
    }

    public SleepMutexes sleepMutexes() {
        return sleepMutexes;
    }

    public SpinMutexes spinMutexes() {
        return spinMutexes;
    }

    public SxLocks sxLocks() {
        return sxLocks;
    }

    public RwLocks rwLocks() {
        return rwLocks;
    }

    /** The locks of that kind, which readers may share. */
    SharedExclusiveLocks sharedExclusive(LockKind kind) {
        return kind == LockKinds.RW ? rwLocks : sxLocks;
    }

    public Interlocks interlocks() {
        return interlocks;
    }

    public Condvars condvars() {
        return condvars;
    }

    public Semaphores semaphores() {
        return semaphores;
    }

    /** {@code critical_enter}. */
    public void enterCritical(SimThread td) {
        critical.enter(td);
    }

    /** {@code critical_exit}. */
    public void exitCritical(SimThread td) {
        critical.exit(td);
    }
}
