package triptych.linux.kernel;

import triptych.core.lock.LockKind;

/**
 * Linux's kinds of lock. What a holder does that sleeps is a report of the context checks, not of
 * the lock: whoever wants the lock waits on.
 */
final class LockKinds {
    static final LockKind MUTEX = new LockKind("mutex", false, true);
    static final LockKind SPINLOCK = new LockKind("spinlock", true, true);

    static final LockKind RWLOCK = new LockKind("rwlock", true, true);
    static final LockKind RWSEM = new LockKind("rwsem", false, true);

    private LockKinds() {}
}
