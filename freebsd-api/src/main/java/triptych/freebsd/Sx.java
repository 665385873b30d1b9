package triptych.freebsd;

import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.routine.Symbol;
import triptych.core.thread.SimThread;
import triptych.freebsd.kernel.SxLocks;

/**
 * sx(9): shared/exclusive locks, whose holders may sleep.
 *
 * <p>Variation: waiting writers do not hold back new readers, so that every order that a run could
 * see is explored; the real kernel lets readers queue behind a waiting writer. Waiting lends no
 * priority.
 */
@KernelText
public interface Sx extends Surface {
    /** Two of one name may be held. */
    @Symbol(header = "sys/sx.h")
    int SX_DUPOK = SxLocks.DUPOK;

    /** No lock profiling. */
    @Symbol(header = "sys/sx.h")
    int SX_NOPROFILE = SxLocks.NOPROFILE;

    /** WITNESS ignores it. */
    @Symbol(header = "sys/sx.h")
    int SX_NOWITNESS = SxLocks.NOWITNESS;

    /** No log of operations. */
    @Symbol(header = "sys/sx.h")
    int SX_QUIET = SxLocks.QUIET;

    /** The owner may take it again. */
    @Symbol(header = "sys/sx.h")
    int SX_RECURSE = SxLocks.RECURSE;

    /** The memory may hold anything before. */
    @Symbol(header = "sys/sx.h")
    int SX_NEW = SxLocks.NEW;

    /** The caller does not hold it. */
    @Symbol(header = "sys/sx.h")
    int SA_UNLOCKED = SxLocks.UNLOCKED;

    /** The caller holds it in either mode. */
    @Symbol(header = "sys/sx.h")
    int SA_LOCKED = SxLocks.LOCKED;

    /** The caller holds it shared. */
    @Symbol(header = "sys/sx.h")
    int SA_SLOCKED = SxLocks.SLOCKED;

    /** The caller holds it alone. */
    @Symbol(header = "sys/sx.h")
    int SA_XLOCKED = SxLocks.XLOCKED;

    /** With the others: more than once. */
    @Symbol(header = "sys/sx.h")
    int SA_RECURSED = SxLocks.RECURSED;

    /** With the others: just once. */
    @Symbol(header = "sys/sx.h")
    int SA_NOTRECURSED = SxLocks.NOTRECURSED;

    /**
     * Makes a shared/exclusive lock of {@code sx}.
     *
     * <p><b>C:</b> {@code void sx_init(struct sx *sx, const char *desc);} &lt;sys/sx.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Memory that is a lock already panics: {@code lock "NAME" 0x… already
     *       initialized}.
     *   <li id="S2">{@code desc} is the node of the lock order; one that another class of lock has
     *       panics: {@code lock (NAME) sx does not match earlier (CLASS) lock}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt thread: no · non-sleepable lock held: no · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * none on entry, none on return
     *
     * <h4>Variations</h4>
     *
     * none known
     *
     * @param sx memory for the lock
     * @param desc its name
     * @source sx(9); kern_sx.c [13]
     */
    @Routine(header = "sys/sx.h", macro = true)
    default void sx_init(triptych.freebsd.struct.Sx sx, String desc) {
        SimThread td = enter(LockCalls.sx_init, sx, desc);
        kernel().locks().sxLocks().init(td, sx, desc, 0);
        td.leave();
    }

    /**
     * Makes a shared/exclusive lock of {@code sx}, with options.
     *
     * <p><b>C:</b> {@code void sx_init_flags(struct sx *sx, const char *desc, int opts);}
     * &lt;sys/sx.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Memory that is a lock already panics: {@code lock "NAME" 0x… already
     *       initialized}.
     *   <li id="S2">{@code desc} is the node of the lock order; one that another class of lock has
     *       panics: {@code lock (NAME) sx does not match earlier (CLASS) lock}.
     *   <li id="S3">An option bit that is none panics: {@code Assertion (opts & ~(…)) == 0 failed
     *       at F:L}.
     *   <li id="S4">With {@link #SX_NEW} the memory may be a lock already.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt thread: no · non-sleepable lock held: no · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * none on entry, none on return
     *
     * <h4>Variations</h4>
     *
     * none known
     *
     * @param sx memory for the lock
     * @param desc its name
     * @param opts {@code SX_} options
     * @source sx(9); kern_sx.c [13]
     */
    @Routine(header = "sys/sx.h")
    default void sx_init_flags(triptych.freebsd.struct.Sx sx, String desc, int opts) {
        SimThread td = enter(LockCalls.sx_init_flags, sx, desc, opts);
        kernel().locks().sxLocks().init(td, sx, desc, opts);
        td.leave();
    }

    /**
     * Ends a shared/exclusive lock.
     *
     * <p><b>C:</b> {@code void sx_destroy(struct sx *sx);} &lt;sys/sx.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Held by anybody, or destroyed before: {@code sx lock still held}.
     *   <li id="S2">Never initialised: {@code lock 0x… is not initialized}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt thread: no · non-sleepable lock held: no · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * not held
     *
     * <h4>Variations</h4>
     *
     * none known
     *
     * @param sx the lock
     * @source sx(9); kern_sx.c [13]
     */
    @Routine(header = "sys/sx.h")
    default void sx_destroy(triptych.freebsd.struct.Sx sx) {
        SimThread td = enter(LockCalls.sx_destroy, sx);
        kernel().locks().sxLocks().destroy(td, sx);
        td.leave();
    }

    /**
     * Takes a lock together with other readers.
     *
     * <p><b>C:</b> {@code void sx_slock(struct sx *sx);} &lt;sys/sx.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">It waits while another thread holds the lock exclusively.
     *   <li id="S2">Readers share it, and a reader may take it again.
     *   <li id="S3">Held exclusively by the caller: {@code shared lock of (sx) NAME @ F:L}, {@code
     *       while exclusively locked from F:L}, panic {@code excl->share}.
     *   <li id="S4">Destroyed: {@code sx_slock() of destroyed sx @ F:L}; of memory that is no lock
     *       yet: {@code lock 0x… is not initialized}.
     *   <li id="S5">In a critical section: {@code acquiring blockable sleep lock with spinlock or
     *       critical section held (sx) NAME @ F:L}.
     *   <li id="S6">A caller that holds Giant gives it up while it waits.
     *   <li id="S7">Where sleeping is prohibited it takes a lock that needs no waiting, and else
     *       panics: {@code sleepq_add: td 0x… to sleep on wchan 0x… with sleeping prohibited}.
     *   <li id="S8">With a mutex held, WITNESS reports {@code lock order reversal: (sleepable after
     *       non-sleepable)}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt thread: panics if contended · non-sleepable lock held: WITNESS
     * reports · critical section: no · may sleep: yes
     *
     * <h4>Locks</h4>
     *
     * on return: held shared
     *
     * <h4>Decisions</h4>
     *
     * who comes first of those who want it
     *
     * <h4>Variations</h4>
     *
     * to wait is not a sleep with a wait message of its own: tables show the thread before the
     * lock; waiting writers do not hold back new readers
     *
     * @param sx the lock
     * @source sx(9); kern_sx.c [13]
     */
    @Routine(header = "sys/sx.h", sleeps = true, macro = true)
    default void sx_slock(triptych.freebsd.struct.Sx sx) {
        SimThread td = enter(LockCalls.sx_slock, sx);
        kernel().locks().sxLocks().lockShared(td, sx);
        td.leave();
    }

    /**
     * Takes a lock alone.
     *
     * <p><b>C:</b> {@code void sx_xlock(struct sx *sx);} &lt;sys/sx.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">At most one thread owns it: who finds it held waits until nobody holds it.
     *   <li id="S2">The owner takes it again with {@link #SX_RECURSE}; else {@code _sx_xlock_hard:
     *       recursed on non-recursive sx NAME @ F:L}.
     *   <li id="S3">Held shared by the caller: {@code exclusive lock of (sx) NAME @ F:L}, {@code
     *       while share locked from F:L}, panic {@code share->excl}.
     *   <li id="S4">Destroyed: {@code sx_xlock() of destroyed sx @ F:L}; of memory that is no lock
     *       yet: {@code lock 0x… is not initialized}.
     *   <li id="S5">In a critical section: {@code acquiring blockable sleep lock with spinlock or
     *       critical section held (sx) NAME @ F:L}.
     *   <li id="S6">A caller that holds Giant gives it up while it waits.
     *   <li id="S7">Where sleeping is prohibited it takes a lock that needs no waiting, and else
     *       panics: {@code sleepq_add: td 0x… to sleep on wchan 0x… with sleeping prohibited}.
     *   <li id="S8">With a mutex held, WITNESS reports {@code lock order reversal: (sleepable after
     *       non-sleepable)}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt thread: panics if contended · non-sleepable lock held: WITNESS
     * reports · critical section: no · may sleep: yes
     *
     * <h4>Locks</h4>
     *
     * not held, unless recursive · on return: held exclusively
     *
     * <h4>Decisions</h4>
     *
     * who comes first of those who want it
     *
     * <h4>Variations</h4>
     *
     * to wait is not a sleep with a wait message of its own: tables show the thread before the
     * lock; with {@link #SX_NOWITNESS} a caller that holds it shared panics all the same, where the
     * real one waits for ever
     *
     * @param sx the lock
     * @source sx(9); kern_sx.c [13]
     */
    @Routine(header = "sys/sx.h", sleeps = true, macro = true)
    default void sx_xlock(triptych.freebsd.struct.Sx sx) {
        SimThread td = enter(LockCalls.sx_xlock, sx);
        kernel().locks().sxLocks().lockExclusive(td, sx);
        td.leave();
    }

    /**
     * As {@link #sx_slock}, and a signal may end the wait.
     *
     * <p><b>C:</b> {@code int sx_slock_sig(struct sx *sx);} &lt;sys/sx.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">It waits while another thread holds the lock exclusively.
     *   <li id="S2">It returns 0 with the lock held.
     *   <li id="S3">A lock that is free is taken, even with a signal pending.
     *   <li id="S4">A signal that is pending, or comes while another thread holds the lock, ends
     *       the wait without the lock, and so does the end of the process: with the values of a
     *       sleep with {@code PCATCH}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt thread: panics if contended · non-sleepable lock held: WITNESS
     * reports · critical section: no · may sleep: yes
     *
     * <h4>Locks</h4>
     *
     * on return: held if 0
     *
     * <h4>Variations</h4>
     *
     * none known
     *
     * @param sx the lock
     * @return 0 taken; {@code EINTR} or {@code ERESTART} not taken (S4)
     * @see #sx_slock
     * @source sx(9); kern_sx.c [13]
     */
    @Routine(header = "sys/sx.h", sleeps = true, macro = true)
    default int sx_slock_sig(triptych.freebsd.struct.Sx sx) {
        SimThread td = enter(LockCalls.sx_slock_sig, sx);
        int error = kernel().locks().sxLocks().lockSharedOrGiveUp(td, sx);
        td.leave();
        return error;
    }

    /**
     * As {@link #sx_xlock}, and a signal may end the wait.
     *
     * <p><b>C:</b> {@code int sx_xlock_sig(struct sx *sx);} &lt;sys/sx.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">At most one thread owns it: who finds it held waits until nobody holds it.
     *   <li id="S2">It returns 0 with the lock held.
     *   <li id="S3">A lock that is free is taken, even with a signal pending.
     *   <li id="S4">A signal that is pending, or comes while another thread holds the lock, ends
     *       the wait without the lock, and so does the end of the process: with the values of a
     *       sleep with {@code PCATCH}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt thread: panics if contended · non-sleepable lock held: WITNESS
     * reports · critical section: no · may sleep: yes
     *
     * <h4>Locks</h4>
     *
     * on return: held if 0
     *
     * <h4>Variations</h4>
     *
     * none known
     *
     * @param sx the lock
     * @return 0 taken; {@code EINTR} or {@code ERESTART} not taken (S4)
     * @see #sx_xlock
     * @source sx(9); kern_sx.c [13]
     */
    @Routine(header = "sys/sx.h", sleeps = true, macro = true)
    default int sx_xlock_sig(triptych.freebsd.struct.Sx sx) {
        SimThread td = enter(LockCalls.sx_xlock_sig, sx);
        int error = kernel().locks().sxLocks().lockExclusiveOrGiveUp(td, sx);
        td.leave();
        return error;
    }

    /**
     * Takes a lock shared if that needs no waiting.
     *
     * <p><b>C:</b> {@code int sx_try_slock(struct sx *sx);} &lt;sys/sx.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">It never waits: 1, and the caller holds it; or 0, and it does not.
     *   <li id="S2">The order of locks is neither checked nor learnt.
     *   <li id="S3">Other readers do not hinder it.
     *   <li id="S4">Destroyed: {@code sx_try_slock() of destroyed sx @ F:L}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * anywhere but in a critical section
     *
     * <h4>Locks</h4>
     *
     * on return: held shared if 1
     *
     * <h4>Variations</h4>
     *
     * none known
     *
     * @param sx the lock
     * @return 1 taken; 0 somebody holds it exclusively
     * @source sx(9); kern_sx.c [13]
     */
    @Routine(header = "sys/sx.h", macro = true)
    default int sx_try_slock(triptych.freebsd.struct.Sx sx) {
        SimThread td = enter(LockCalls.sx_try_slock, sx);
        int result = kernel().locks().sxLocks().tryShared(td, sx);
        td.leave();
        return result;
    }

    /**
     * Takes a lock alone if that needs no waiting.
     *
     * <p><b>C:</b> {@code int sx_try_xlock(struct sx *sx);} &lt;sys/sx.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">It never waits: 1, and the caller holds it; or 0, and it does not.
     *   <li id="S2">The order of locks is neither checked nor learnt.
     *   <li id="S3">The owner of a recursive lock succeeds and recurses; of another it fails.
     *   <li id="S4">Destroyed: {@code sx_try_xlock() of destroyed sx @ F:L}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * anywhere but in a critical section
     *
     * <h4>Locks</h4>
     *
     * on return: held exclusively if 1
     *
     * <h4>Variations</h4>
     *
     * none known
     *
     * @param sx the lock
     * @return 1 taken; 0 somebody holds it
     * @source sx(9); kern_sx.c [13]
     */
    @Routine(header = "sys/sx.h", macro = true)
    default int sx_try_xlock(triptych.freebsd.struct.Sx sx) {
        SimThread td = enter(LockCalls.sx_try_xlock, sx);
        int result = kernel().locks().sxLocks().tryExclusive(td, sx);
        td.leave();
        return result;
    }

    /**
     * Gives back a lock held shared.
     *
     * <p><b>C:</b> {@code void sx_sunlock(struct sx *sx);} &lt;sys/sx.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Not held: {@code lock (sx) NAME not locked @ F:L}.
     *   <li id="S2">Held exclusively: {@code shared unlock of (sx) NAME @ F:L}, {@code while
     *       exclusively locked from F:L}, panic {@code excl->ushare}.
     *   <li id="S3">Destroyed: {@code sx_sunlock() of destroyed sx @ F:L}.
     *   <li id="S4">After the last reader those who wait can take it.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * held shared · on return: one level less
     *
     * <h4>Variations</h4>
     *
     * none known
     *
     * @param sx the lock
     * @source sx(9); kern_sx.c [13]
     */
    @Routine(header = "sys/sx.h", macro = true)
    default void sx_sunlock(triptych.freebsd.struct.Sx sx) {
        SimThread td = enter(LockCalls.sx_sunlock, sx);
        kernel().locks().sxLocks().unlockShared(td, sx);
        td.leave();
    }

    /**
     * Gives back a lock held alone.
     *
     * <p><b>C:</b> {@code void sx_xunlock(struct sx *sx);} &lt;sys/sx.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Not held: {@code lock (sx) NAME not locked @ F:L}.
     *   <li id="S2">Held shared: {@code exclusive unlock of (sx) NAME @ F:L}, {@code while share
     *       locked from F:L}, panic {@code share->uexcl}.
     *   <li id="S3">Destroyed: {@code sx_xunlock() of destroyed sx @ F:L}.
     *   <li id="S4">The last level releases it, and all who wait for it compete.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * held exclusively · on return: one level less
     *
     * <h4>Variations</h4>
     *
     * none known
     *
     * @param sx the lock
     * @source sx(9); kern_sx.c [13]
     */
    @Routine(header = "sys/sx.h", macro = true)
    default void sx_xunlock(triptych.freebsd.struct.Sx sx) {
        SimThread td = enter(LockCalls.sx_xunlock, sx);
        kernel().locks().sxLocks().unlockExclusive(td, sx);
        td.leave();
    }

    /**
     * Gives back a lock in the mode in which the caller holds it.
     *
     * <p><b>C:</b> {@code void sx_unlock(struct sx *sx);} &lt;sys/sx.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Held exclusively by the caller it is {@link #sx_xunlock}, else {@link
     *       #sx_sunlock}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * held · on return: one level less
     *
     * <h4>Variations</h4>
     *
     * none known
     *
     * @param sx the lock
     * @source sx(9); kern_sx.c [13]
     */
    @Routine(header = "sys/sx.h", macro = true)
    default void sx_unlock(triptych.freebsd.struct.Sx sx) {
        SimThread td = enter(LockCalls.sx_unlock, sx);
        kernel().locks().sxLocks().unlock(td, sx);
        td.leave();
    }

    /**
     * Makes the only reader the owner.
     *
     * <p><b>C:</b> {@code int sx_try_upgrade(struct sx *sx);} &lt;sys/sx.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The caller holds it shared, else {@code Lock (sx) NAME not locked @ F:L.}
     *   <li id="S2">The only reader owns it afterwards; with other readers, or one that reads
     *       twice, it fails, and the lock is still held shared.
     *   <li id="S3">Destroyed: {@code sx_try_upgrade() of destroyed sx @ F:L}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * anywhere but in a critical section
     *
     * <h4>Locks</h4>
     *
     * held shared
     *
     * <h4>Variations</h4>
     *
     * none known
     *
     * @param sx the lock
     * @return 1 held exclusively now; 0 there are other readers, or the caller reads twice
     * @source sx(9); kern_sx.c [13]
     */
    @Routine(header = "sys/sx.h", macro = true)
    default int sx_try_upgrade(triptych.freebsd.struct.Sx sx) {
        SimThread td = enter(LockCalls.sx_try_upgrade, sx);
        int result = kernel().locks().sxLocks().tryUpgrade(td, sx);
        td.leave();
        return result;
    }

    /**
     * Makes the owner a reader.
     *
     * <p><b>C:</b> {@code void sx_downgrade(struct sx *sx);} &lt;sys/sx.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Not the owner: {@code Lock NAME not exclusively locked @ F:L}; recursed: {@code
     *       Lock NAME recursed @ F:L}.
     *   <li id="S2">Destroyed: {@code sx_downgrade() of destroyed sx @ F:L}.
     *   <li id="S3">It is held shared: other readers come in, and writers do not.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * held exclusively · on return: held shared
     *
     * <h4>Variations</h4>
     *
     * none known
     *
     * @param sx the lock
     * @source sx(9); kern_sx.c [13]
     */
    @Routine(header = "sys/sx.h", macro = true)
    default void sx_downgrade(triptych.freebsd.struct.Sx sx) {
        SimThread td = enter(LockCalls.sx_downgrade, sx);
        kernel().locks().sxLocks().downgrade(td, sx);
        td.leave();
    }

    /**
     * Tells whether the caller holds a lock alone.
     *
     * <p><b>C:</b> {@code int sx_xlocked(struct sx *sx);} &lt;sys/sx.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">It is 1 while the caller holds the lock exclusively, and nobody else can change
     *       the answer.
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
     * @param sx the lock
     * @return 1 held exclusively by the caller; 0 not
     * @source sx(9); kern_sx.c [13]
     */
    @Routine(header = "sys/sx.h", macro = true)
    default int sx_xlocked(triptych.freebsd.struct.Sx sx) {
        SimThread td = enter(LockCalls.sx_xlocked, sx);
        int result = kernel().locks().sxLocks().isOwnedBy(td, sx) ? 1 : 0;
        td.leave();
        return result;
    }

    /**
     * Panics unless {@code what} holds of the lock and the caller.
     *
     * <p><b>C:</b> {@code void sx_assert(const struct sx *sx, int what);} &lt;sys/sx.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">{@link #SA_LOCKED}, {@link #SA_SLOCKED}: {@code Lock (sx) NAME not locked @
     *       F:L.}, {@code Lock (sx) NAME exclusively locked @ F:L.}
     *   <li id="S2">{@link #SA_XLOCKED}: {@code Lock NAME not exclusively locked @ F:L}.
     *   <li id="S3">{@link #SA_UNLOCKED}: {@code Lock (sx) NAME locked @ F:L.}
     *   <li id="S4">With {@link #SA_RECURSED} or {@link #SA_NOTRECURSED}: {@code not recursed},
     *       {@code recursed}.
     *   <li id="S5">With {@link #SX_NOWITNESS}: {@code Lock NAME not locked @ F:L}, {@code Lock
     *       NAME not share locked @ F:L}, {@code Lock NAME exclusively locked @ F:L}.
     *   <li id="S6">Any other value: {@code Unknown sx lock assertion: N @ F:L}.
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
     * @param sx the lock
     * @param what {@code SA_} bits
     * @source sx(9); kern_sx.c [13]
     */
    @Routine(header = "sys/sx.h", macro = true)
    default void sx_assert(triptych.freebsd.struct.Sx sx, int what) {
        SimThread td = enter(LockCalls.sx_assert, sx, what);
        kernel().locks().sxLocks().check(td, sx, what);
        td.leave();
    }
}
