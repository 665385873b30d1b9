package triptych.freebsd;

import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.routine.Symbol;
import triptych.core.thread.SimThread;
import triptych.freebsd.kernel.RwLocks;
import triptych.freebsd.struct.Rwlock;

/**
 * rwlock(9): reader/writer locks, whose holders must not sleep.
 *
 * <p>Variation: waiting writers do not hold back new readers, so that every order that a run could
 * see is explored; the real kernel lets a reader that holds no such lock queue behind a waiting
 * writer.
 */
@KernelText
public interface Rwlocks extends Surface {
    /** Two of one name may be held. */
    @Symbol(header = "sys/rwlock.h")
    int RW_DUPOK = RwLocks.DUPOK;

    /** No lock profiling. */
    @Symbol(header = "sys/rwlock.h")
    int RW_NOPROFILE = RwLocks.NOPROFILE;

    /** WITNESS ignores it. */
    @Symbol(header = "sys/rwlock.h")
    int RW_NOWITNESS = RwLocks.NOWITNESS;

    /** No log of operations. */
    @Symbol(header = "sys/rwlock.h")
    int RW_QUIET = RwLocks.QUIET;

    /** The owner may take it again. */
    @Symbol(header = "sys/rwlock.h")
    int RW_RECURSE = RwLocks.RECURSE;

    /** The memory may hold anything before. */
    @Symbol(header = "sys/rwlock.h")
    int RW_NEW = RwLocks.NEW;

    /** The caller does not hold it. */
    @Symbol(header = "sys/rwlock.h")
    int RA_UNLOCKED = RwLocks.UNLOCKED;

    /** The caller holds it in either mode. */
    @Symbol(header = "sys/rwlock.h")
    int RA_LOCKED = RwLocks.LOCKED;

    /** The caller is a reader. */
    @Symbol(header = "sys/rwlock.h")
    int RA_RLOCKED = RwLocks.SLOCKED;

    /** The caller is the writer. */
    @Symbol(header = "sys/rwlock.h")
    int RA_WLOCKED = RwLocks.XLOCKED;

    /** With the others: more than once. */
    @Symbol(header = "sys/rwlock.h")
    int RA_RECURSED = RwLocks.RECURSED;

    /** With the others: just once. */
    @Symbol(header = "sys/rwlock.h")
    int RA_NOTRECURSED = RwLocks.NOTRECURSED;

    /**
     * Makes a reader/writer lock of {@code rw}.
     *
     * <p><b>C:</b> {@code void rw_init(struct rwlock *rw, const char *name);} &lt;sys/rwlock.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Memory that is a lock already panics: {@code lock "NAME" 0x… already
     *       initialized}.
     *   <li id="S2">{@code name} is the node of the lock order; one that another class of lock has
     *       panics: {@code lock (NAME) rw does not match earlier (CLASS) lock}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt thread: no · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * none on entry, none on return
     *
     * <h4>Variations</h4>
     *
     * none known
     *
     * @param rw the lock
     * @param name its name
     * @source rwlock(9); kern_rwlock.c [13]
     */
    @Routine(header = "sys/rwlock.h", macro = true)
    default void rw_init(Rwlock rw, String name) {
        SimThread td = enter(LockCalls.rw_init, rw, name);
        kernel().locks().rwLocks().init(td, rw, name, 0);
        td.leave();
    }

    /**
     * Makes a reader/writer lock of {@code rw}, with options.
     *
     * <p><b>C:</b> {@code void rw_init_flags(struct rwlock *rw, const char *name, int opts);}
     * &lt;sys/rwlock.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Memory that is a lock already panics: {@code lock "NAME" 0x… already
     *       initialized}.
     *   <li id="S2">{@code name} is the node of the lock order; one that another class of lock has
     *       panics: {@code lock (NAME) rw does not match earlier (CLASS) lock}.
     *   <li id="S3">An option bit that is none panics: {@code Assertion (opts & ~(…)) == 0 failed
     *       at F:L}.
     *   <li id="S4">With {@link #RW_NEW} the memory may be a lock already.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt thread: no · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * none on entry, none on return
     *
     * <h4>Variations</h4>
     *
     * none known
     *
     * @param rw the lock
     * @param name its name
     * @param opts {@code RW_} options
     * @source rwlock(9); kern_rwlock.c [13]
     */
    @Routine(header = "sys/rwlock.h", macro = true)
    default void rw_init_flags(Rwlock rw, String name, int opts) {
        SimThread td = enter(LockCalls.rw_init_flags, rw, name, opts);
        kernel().locks().rwLocks().init(td, rw, name, opts);
        td.leave();
    }

    /**
     * Ends a reader/writer lock.
     *
     * <p><b>C:</b> {@code void rw_destroy(struct rwlock *rw);} &lt;sys/rwlock.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Held by anybody, or destroyed before: {@code rw lock 0x… not unlocked}.
     *   <li id="S2">Never initialised: {@code lock 0x… is not initialized}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt thread: no · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * not held
     *
     * <h4>Variations</h4>
     *
     * the real kernel says of memory that was never a lock what it says of a lock that is held
     *
     * @param rw the lock
     * @source rwlock(9); kern_rwlock.c [13]
     */
    @Routine(header = "sys/rwlock.h")
    default void rw_destroy(Rwlock rw) {
        SimThread td = enter(LockCalls.rw_destroy, rw);
        kernel().locks().rwLocks().destroy(td, rw);
        td.leave();
    }

    /**
     * Takes a lock together with other readers.
     *
     * <p><b>C:</b> {@code void rw_rlock(struct rwlock *rw);} &lt;sys/rwlock.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">It waits while another thread holds the lock to write.
     *   <li id="S2">Readers share it, and a reader may take it again.
     *   <li id="S3">Written by the caller: {@code rw_rlock: wlock already held for NAME @ F:L},
     *       recursive or not.
     *   <li id="S4">Destroyed: {@code rw_rlock() of destroyed rwlock @ F:L}; of memory that is no
     *       lock yet: {@code lock 0x… is not initialized}.
     *   <li id="S5">In a critical section: {@code acquiring blockable sleep lock with spinlock or
     *       critical section held (rw) NAME @ F:L}.
     *   <li id="S6">A caller that holds Giant keeps it while it waits.
     *   <li id="S7">Where sleeping is prohibited it waits all the same: to block is not to sleep.
     *   <li id="S8">An owner that sleeps panics the kernel once somebody waits: {@code Sleeping
     *       thread (tid N, pid N) owns a non-sleepable lock}. Readers that sleep are not known to
     *       it.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt thread: yes · mutex held: yes · critical section: no · may sleep: no,
     * it blocks
     *
     * <h4>Locks</h4>
     *
     * on return: held to read
     *
     * <h4>Decisions</h4>
     *
     * who comes first of those who want it
     *
     * <h4>Variations</h4>
     *
     * waiting writers do not hold back new readers
     *
     * @param rw the lock
     * @source rwlock(9); kern_rwlock.c [13]
     */
    @Routine(header = "sys/rwlock.h", macro = true)
    default void rw_rlock(Rwlock rw) {
        SimThread td = enter(LockCalls.rw_rlock, rw);
        kernel().locks().rwLocks().lockShared(td, rw);
        td.leave();
    }

    /**
     * Takes a lock alone.
     *
     * <p><b>C:</b> {@code void rw_wlock(struct rwlock *rw);} &lt;sys/rwlock.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">At most one thread writes: who finds it held waits until nobody holds it.
     *   <li id="S2">The writer takes it again with {@link #RW_RECURSE}; else {@code
     *       __rw_wlock_hard: recursing but non-recursive rw NAME @ F:L}.
     *   <li id="S3">Read by the caller: {@code exclusive lock of (rw) NAME @ F:L}, {@code while
     *       share locked from F:L}, panic {@code share->excl}.
     *   <li id="S4">Destroyed: {@code rw_wlock() of destroyed rwlock @ F:L}; of memory that is no
     *       lock yet: {@code lock 0x… is not initialized}.
     *   <li id="S5">In a critical section: {@code acquiring blockable sleep lock with spinlock or
     *       critical section held (rw) NAME @ F:L}.
     *   <li id="S6">A caller that holds Giant keeps it while it waits.
     *   <li id="S7">Where sleeping is prohibited it waits all the same: to block is not to sleep.
     *   <li id="S8">An owner that sleeps panics the kernel once somebody waits: {@code Sleeping
     *       thread (tid N, pid N) owns a non-sleepable lock}. Readers that sleep are not known to
     *       it.
     *   <li id="S9">Who waits lends the writer its priority, and lends readers nothing.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt thread: yes · mutex held: yes · critical section: no · may sleep: no,
     * it blocks
     *
     * <h4>Locks</h4>
     *
     * not held, unless recursive · on return: held to write
     *
     * <h4>Decisions</h4>
     *
     * who comes first of those who want it
     *
     * <h4>Variations</h4>
     *
     * with {@link #RW_NOWITNESS} a caller that reads panics all the same, where the real one waits
     * for ever
     *
     * @param rw the lock
     * @source rwlock(9); kern_rwlock.c [13]
     */
    @Routine(header = "sys/rwlock.h", macro = true)
    default void rw_wlock(Rwlock rw) {
        SimThread td = enter(LockCalls.rw_wlock, rw);
        kernel().locks().rwLocks().lockExclusive(td, rw);
        td.leave();
    }

    /**
     * Takes a lock to read if that needs no waiting.
     *
     * <p><b>C:</b> {@code int rw_try_rlock(struct rwlock *rw);} &lt;sys/rwlock.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">It never waits: 1, and the caller holds it; or 0, and it does not.
     *   <li id="S2">The order of locks is neither checked nor learnt.
     *   <li id="S3">Other readers do not hinder it.
     *   <li id="S4">Destroyed: {@code rw_try_rlock() of destroyed rwlock @ F:L}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * anywhere but in a critical section
     *
     * <h4>Locks</h4>
     *
     * on return: held to read if 1
     *
     * <h4>Variations</h4>
     *
     * none known
     *
     * @param rw the lock
     * @return 1 taken; 0 somebody writes
     * @source rwlock(9); kern_rwlock.c [13]
     */
    @Routine(header = "sys/rwlock.h", macro = true)
    default int rw_try_rlock(Rwlock rw) {
        SimThread td = enter(LockCalls.rw_try_rlock, rw);
        int result = kernel().locks().rwLocks().tryShared(td, rw);
        td.leave();
        return result;
    }

    /**
     * Takes a lock to write if that needs no waiting.
     *
     * <p><b>C:</b> {@code int rw_try_wlock(struct rwlock *rw);} &lt;sys/rwlock.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">It never waits: 1, and the caller holds it; or 0, and it does not.
     *   <li id="S2">The order of locks is neither checked nor learnt.
     *   <li id="S3">The writer of a recursive lock succeeds and recurses; of another it fails, as
     *       it does for a reader.
     *   <li id="S4">Destroyed: {@code rw_try_wlock() of destroyed rwlock @ F:L}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * anywhere but in a critical section
     *
     * <h4>Locks</h4>
     *
     * on return: held to write if 1
     *
     * <h4>Variations</h4>
     *
     * none known
     *
     * @param rw the lock
     * @return 1 taken; 0 somebody holds it
     * @source rwlock(9); kern_rwlock.c [13]
     */
    @Routine(header = "sys/rwlock.h", macro = true)
    default int rw_try_wlock(Rwlock rw) {
        SimThread td = enter(LockCalls.rw_try_wlock, rw);
        int result = kernel().locks().rwLocks().tryExclusive(td, rw);
        td.leave();
        return result;
    }

    /**
     * Gives back a lock held to read.
     *
     * <p><b>C:</b> {@code void rw_runlock(struct rwlock *rw);} &lt;sys/rwlock.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Not held: {@code Lock (rw) NAME not locked @ F:L.}
     *   <li id="S2">Held to write: {@code Lock (rw) NAME exclusively locked @ F:L.}
     *   <li id="S3">Destroyed: {@code rw_runlock() of destroyed rwlock @ F:L}.
     *   <li id="S4">After the last reader those who wait can take it.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt thread: yes · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * held to read · on return: one level less
     *
     * <h4>Variations</h4>
     *
     * none known
     *
     * @param rw the lock
     * @source rwlock(9); kern_rwlock.c [13]
     */
    @Routine(header = "sys/rwlock.h", macro = true)
    default void rw_runlock(Rwlock rw) {
        SimThread td = enter(LockCalls.rw_runlock, rw);
        kernel().locks().rwLocks().unlockShared(td, rw);
        td.leave();
    }

    /**
     * Gives back a lock held to write.
     *
     * <p><b>C:</b> {@code void rw_wunlock(struct rwlock *rw);} &lt;sys/rwlock.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Not held to write by the caller: {@code Lock NAME not exclusively locked @
     *       F:L}.
     *   <li id="S2">Destroyed: {@code rw_wunlock() of destroyed rwlock @ F:L}.
     *   <li id="S3">The last level releases it, and all who wait for it compete.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt thread: yes · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * held to write · on return: one level less
     *
     * <h4>Variations</h4>
     *
     * none known
     *
     * @param rw the lock
     * @source rwlock(9); kern_rwlock.c [13]
     */
    @Routine(header = "sys/rwlock.h", macro = true)
    default void rw_wunlock(Rwlock rw) {
        SimThread td = enter(LockCalls.rw_wunlock, rw);
        kernel().locks().rwLocks().unlockExclusive(td, rw);
        td.leave();
    }

    /**
     * Gives back a lock in the mode in which the caller holds it.
     *
     * <p><b>C:</b> {@code void rw_unlock(struct rwlock *rw);} &lt;sys/rwlock.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Held to write by the caller it is {@link #rw_wunlock}, else {@link
     *       #rw_runlock}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt thread: yes · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * held · on return: one level less
     *
     * <h4>Variations</h4>
     *
     * none known
     *
     * @param rw the lock
     * @source rwlock(9); kern_rwlock.c [13]
     */
    @Routine(header = "sys/rwlock.h", macro = true)
    default void rw_unlock(Rwlock rw) {
        SimThread td = enter(LockCalls.rw_unlock, rw);
        kernel().locks().rwLocks().unlock(td, rw);
        td.leave();
    }

    /**
     * Makes the only reader the writer.
     *
     * <p><b>C:</b> {@code int rw_try_upgrade(struct rwlock *rw);} &lt;sys/rwlock.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The caller reads, else {@code Lock (rw) NAME not locked @ F:L.}
     *   <li id="S2">The only reader writes afterwards; with other readers, or one that reads twice,
     *       it fails, and the lock is still held to read.
     *   <li id="S3">Destroyed: {@code rw_try_upgrade() of destroyed rwlock @ F:L}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * anywhere but in a critical section
     *
     * <h4>Locks</h4>
     *
     * held to read
     *
     * <h4>Variations</h4>
     *
     * none known
     *
     * @param rw the lock
     * @return 1 held to write now; 0 there are other readers, or the caller reads twice
     * @source rwlock(9); kern_rwlock.c [13]
     */
    @Routine(header = "sys/rwlock.h", macro = true)
    default int rw_try_upgrade(Rwlock rw) {
        SimThread td = enter(LockCalls.rw_try_upgrade, rw);
        int result = kernel().locks().rwLocks().tryUpgrade(td, rw);
        td.leave();
        return result;
    }

    /**
     * Makes the writer a reader.
     *
     * <p><b>C:</b> {@code void rw_downgrade(struct rwlock *rw);} &lt;sys/rwlock.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Not the writer: {@code Lock NAME not exclusively locked @ F:L}; recursed:
     *       {@code Lock NAME recursed @ F:L}.
     *   <li id="S2">Destroyed: {@code rw_downgrade() of destroyed rwlock @ F:L}.
     *   <li id="S3">It is held to read: other readers come in, and writers do not.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt thread: yes · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * held to write · on return: held to read
     *
     * <h4>Variations</h4>
     *
     * none known
     *
     * @param rw the lock
     * @source rwlock(9); kern_rwlock.c [13]
     */
    @Routine(header = "sys/rwlock.h", macro = true)
    default void rw_downgrade(Rwlock rw) {
        SimThread td = enter(LockCalls.rw_downgrade, rw);
        kernel().locks().rwLocks().downgrade(td, rw);
        td.leave();
    }

    /**
     * Tells whether the caller holds a lock to write.
     *
     * <p><b>C:</b> {@code int rw_wowned(struct rwlock *rw);} &lt;sys/rwlock.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">It is 1 while the caller writes, and nobody else can change the answer.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any
     *
     * <h4>Locks</h4>
     *
     * none on entry, none on return
     *
     * <h4>Variations</h4>
     *
     * none known
     *
     * @param rw the lock
     * @return 1 held to write by the caller; 0 not
     * @source rwlock(9); kern_rwlock.c [13]
     */
    @Routine(header = "sys/rwlock.h", macro = true)
    default int rw_wowned(Rwlock rw) {
        SimThread td = enter(LockCalls.rw_wowned, rw);
        int result = kernel().locks().rwLocks().isOwnedBy(td, rw) ? 1 : 0;
        td.leave();
        return result;
    }

    /**
     * Panics unless {@code what} holds of the lock and the caller.
     *
     * <p><b>C:</b> {@code void rw_assert(const struct rwlock *rw, int what);} &lt;sys/rwlock.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">{@link #RA_LOCKED}, {@link #RA_RLOCKED}: {@code Lock (rw) NAME not locked @
     *       F:L.}, {@code Lock (rw) NAME exclusively locked @ F:L.}
     *   <li id="S2">{@link #RA_WLOCKED}: {@code Lock NAME not exclusively locked @ F:L}.
     *   <li id="S3">{@link #RA_UNLOCKED}: {@code Lock (rw) NAME locked @ F:L.}
     *   <li id="S4">With {@link #RA_RECURSED} or {@link #RA_NOTRECURSED}: {@code not recursed},
     *       {@code recursed}.
     *   <li id="S5">With {@link #RW_NOWITNESS}: {@code Lock NAME not locked @ F:L}, {@code Lock
     *       NAME not read locked @ F:L}, {@code Lock NAME exclusively locked @ F:L}.
     *   <li id="S6">Any other value: {@code Unknown rw lock assertion: N @ F:L}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * any
     *
     * <h4>Locks</h4>
     *
     * none on entry, none on return
     *
     * <h4>Variations</h4>
     *
     * none known
     *
     * @param rw the lock
     * @param what {@code RA_} bits
     * @source rwlock(9); kern_rwlock.c [13]
     */
    @Routine(header = "sys/rwlock.h", macro = true)
    default void rw_assert(Rwlock rw, int what) {
        SimThread td = enter(LockCalls.rw_assert, rw, what);
        kernel().locks().rwLocks().check(td, rw, what);
        td.leave();
    }

    /**
     * Sleeps on {@code chan} until woken, after giving up {@code rw}.
     *
     * <p><b>C:</b> {@code int rw_sleep(const void *chan, struct rwlock *rw, int priority, const
     * char *wmesg, int timo);} &lt;sys/rwlock.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">No wake-up is lost between giving up {@code rw} and sleeping: the caller is on
     *       the channel's queue before anybody else can take {@code rw}.
     *   <li id="S2">{@code rw} is held again on return in the mode in which it was held, unless
     *       {@code priority} has {@code PDROP}.
     *   <li id="S3">{@code rw} not held, or more than once: {@code Lock (rw) NAME not locked @
     *       F:L.}, {@code Lock (rw) NAME recursed @ F:L.}
     *   <li id="S4">For all else it is {@code mtx_sleep}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · mutex held besides the interlock: WITNESS warns · critical section: panics ·
     * may sleep: yes
     *
     * <h4>Locks</h4>
     *
     * {@code rw} held · asleep: not held · on return: held, unless {@code PDROP}
     *
     * <h4>Decisions</h4>
     *
     * order of wake-up and time-out; when the woken thread gets the lock
     *
     * <h4>Variations</h4>
     *
     * none known
     *
     * @param chan identity of the channel: any object but a string or a boxed value
     * @param rw the lock
     * @param priority a priority, which the scheduler does not look at, and {@code PCATCH}, {@code
     *     PDROP}
     * @param wmesg what the sleep is for
     * @param timo ticks, 1/hz seconds each; 0 without limit
     * @return 0 woken; {@code EWOULDBLOCK} the deadline had passed when the thread resumed; {@code
     *     EINTR} or {@code ERESTART} a signal, with {@code PCATCH}
     * @source sleep(9); rwlock(9); kern_synch.c [13]
     */
    @Routine(header = "sys/rwlock.h", sleeps = true, macro = true)
    default int rw_sleep(Object chan, Rwlock rw, int priority, String wmesg, int timo) {
        SimThread td = enter(LockCalls.rw_sleep, chan, rw, priority, wmesg, timo);
        int result = kernel().sleep().sleep(td, chan, rw, priority, wmesg, timo);
        td.leave();
        return result;
    }
}
