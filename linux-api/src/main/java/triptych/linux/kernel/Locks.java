package triptych.linux.kernel;

import triptych.core.machine.LockHands;
import triptych.core.routine.KernelText;

/** Everything that is taken and given back, and what holding it means for the context. */
@KernelText
public final class Locks {
    private final Lockdep lockdep;
    private final PreemptCount preemptCount;
    private final LocalInterrupts interrupts;
    private final MutexLocks mutexes;
    private final SpinLocks spinlocks;
    private final RwLocks rwlocks;
    private final RwSemaphores rwsems;
    private final SemaphoreUnits semaphores;

    Locks(LinuxKernel kernel) {
        lockdep = new Lockdep(kernel);
        preemptCount = new PreemptCount(kernel);
        interrupts = new LocalInterrupts(kernel);
        LockMemory memory = new LockMemory(kernel, lockdep);
        LockHands hands = new LockHands(kernel.machine());
        mutexes = new MutexLocks(kernel, lockdep, memory, hands);
        spinlocks = new SpinLocks(kernel, this, memory, hands);
        rwlocks = new RwLocks(kernel, this, memory, hands);
        rwsems = new RwSemaphores(kernel, lockdep, memory, hands);
        semaphores = new SemaphoreUnits(kernel);
    }

    public Lockdep lockdep() {
        return lockdep;
    }

    public PreemptCount preemptCount() {
        return preemptCount;
    }

    public LocalInterrupts interrupts() {
        return interrupts;
    }

    public MutexLocks mutexes() {
        return mutexes;
    }

    public SpinLocks spinlocks() {
        return spinlocks;
    }

    public RwLocks rwlocks() {
        return rwlocks;
    }

    public RwSemaphores rwsems() {
        return rwsems;
    }

    public SemaphoreUnits semaphores() {
        return semaphores;
    }
}
