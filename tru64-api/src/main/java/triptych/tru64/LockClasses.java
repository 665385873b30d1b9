package triptych.tru64;

import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.routine.Symbol;
import triptych.core.thread.SimThread;
import triptych.tru64.struct.LockData;
import triptych.tru64.struct.LockInfo;
import triptych.tru64.struct.SimpleLockData;

/**
 * {@code kern/lock.h}: locks with a place in the hierarchy, and what {@code lockmode} 4 checks of
 * them.
 *
 * <h4>Semantics</h4>
 *
 * <ol>
 *   <li id="S1">Whoever waits for a lock of a class while holding one of the same or of a later
 *       place in the hierarchy: {@code lock-hierarchy}. The try routines may take them out of
 *       order.
 *   <li id="S2">A lock of a class that is taken below the class's minimum interrupt priority level:
 *       {@code lock-minimum-spl}.
 *   <li id="S3">Locks without a class are not checked.
 * </ol>
 *
 * <h4>Variations</h4>
 *
 * the records of the last locks taken, which a debugger shows, are the schedule's own
 *
 * @source tru64.md 6.4, 6.5
 */
@KernelText
public interface LockClasses extends Surface {
    /** How locks work: always 4, with lock debugging; a real kernel needs a reboot for another. */
    @Symbol(header = "kern/lock.h")
    default int lockmode() {
        return 4;
    }

    /**
     * Makes a complex lock of a class.
     *
     * <p><b>C:</b> {@code void lock_setup(lock_t lock, struct lockinfo *info, boolean_t
     * can_sleep);} &lt;kern/lock.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">As {@link ComplexLocks#lock_init}, and the lock is checked as one of {@code
     *       info}.
     * </ol>
     *
     * @source tru64.md 6.4
     */
    @Routine(header = "kern/lock.h")
    default void lock_setup(LockData lock, LockInfo info, boolean can_sleep) {
        SimThread sim = enter(LockCalls.lock_setup, lock, info, can_sleep);
        kernel().complexLocks().init(lock, can_sleep);
        lock.setInfo(info);
        sim.leave();
    }

    /**
     * Makes a simple lock of a class.
     *
     * <p><b>C:</b> {@code void simple_lock_setup(simple_lock_t slock, struct lockinfo *info);}
     * &lt;kern/lock.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">As {@link SimpleLocks#simple_lock_init}, and the lock is checked as one of
     *       {@code info}.
     * </ol>
     *
     * @source tru64.md 6.4
     */
    @Routine(header = "kern/lock.h")
    default void simple_lock_setup(SimpleLockData slock, LockInfo info) {
        SimThread sim = enter(LockCalls.simple_lock_setup, slock, info);
        kernel().simpleLocks().init(slock);
        slock.setInfo(info);
        sim.leave();
    }
}
