package triptych.freebsd;

import triptych.core.routine.KernelText;
import triptych.core.routine.Routine;
import triptych.core.routine.Symbol;
import triptych.core.thread.SimThread;
import triptych.freebsd.kernel.Mutexes;
import triptych.freebsd.struct.Mtx;

/**
 * mutex(9): mutual exclusion locks.
 *
 * <p>The emulated kernel is built with INVARIANTS and WITNESS. In messages, F:L is the line of
 * module code that called.
 */
@KernelText
public interface Mutex extends Surface {
    /** A sleep mutex. */
    @Symbol(header = "sys/mutex.h")
    int MTX_DEF = 0;

    /** A spin mutex. */
    @Symbol(header = "sys/mutex.h")
    int MTX_SPIN = Mutexes.SPIN;

    /** No log of operations. */
    @Symbol(header = "sys/mutex.h")
    int MTX_QUIET = Mutexes.QUIET;

    /** The owner may take it again. */
    @Symbol(header = "sys/mutex.h")
    int MTX_RECURSE = Mutexes.RECURSE;

    /** WITNESS ignores it. */
    @Symbol(header = "sys/mutex.h")
    int MTX_NOWITNESS = Mutexes.NOWITNESS;

    /** Two of one type may be held. */
    @Symbol(header = "sys/mutex.h")
    int MTX_DUPOK = Mutexes.DUPOK;

    /** No lock profiling. */
    @Symbol(header = "sys/mutex.h")
    int MTX_NOPROFILE = Mutexes.NOPROFILE;

    /** The memory may hold anything before. */
    @Symbol(header = "sys/mutex.h")
    int MTX_NEW = Mutexes.NEW;

    /** The caller does not own it. */
    @Symbol(header = "sys/mutex.h")
    int MA_NOTOWNED = Mutexes.NOTOWNED;

    /** The caller owns it. */
    @Symbol(header = "sys/mutex.h")
    int MA_OWNED = Mutexes.OWNED;

    /** With {@link #MA_OWNED}: more than once. */
    @Symbol(header = "sys/mutex.h")
    int MA_RECURSED = Mutexes.RECURSED;

    /** With {@link #MA_OWNED}: just once. */
    @Symbol(header = "sys/mutex.h")
    int MA_NOTRECURSED = Mutexes.NOTRECURSED;

    /**
     * Makes a mutex of {@code m}.
     *
     * <p><b>C:</b> {@code void mtx_init(struct mtx *m, const char *name, const char *type, int
     * opts);} &lt;sys/mutex.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">{@code type}, or {@code name} when that is null, is the node of the lock order.
     *   <li id="S2">Memory that is a lock already panics: {@code lock "NAME" 0x… already
     *       initialized}, unless {@code opts} has {@link #MTX_NEW}.
     *   <li id="S3">An option bit that is none panics: {@code Assertion (opts & ~(…)) == 0 failed
     *       at F:L}.
     *   <li id="S4">A type that another class of lock has panics: {@code lock (TYPE) CLASS does not
     *       match earlier (CLASS2) lock}. Spin mutexes have no type there.
     *   <li id="S5">A thread of the same module that is there already may use the memory before it
     *       is a lock.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt: yes · spin lock held: yes · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * none on entry, none on return
     *
     * <h4>Decisions</h4>
     *
     * whether another thread of the same module comes first, if there is one already
     *
     * <h4>Variations</h4>
     *
     * memory that was never initialised counts as zeroed
     *
     * @param m the mutex
     * @param name shown in every message
     * @param type class for WITNESS; null for {@code name}
     * @param opts {@link #MTX_DEF} or {@link #MTX_SPIN}, and options
     * @source mutex(9); kern_mutex.c [13]
     */
    @Routine(header = "sys/mutex.h")
    default void mtx_init(Mtx m, String name, String type, int opts) {
        SimThread td = enter(LockCalls.mtx_init, m, name);
        kernel().locks().mutexes().init(td, m, name, type, opts);
        td.leave();
    }

    /**
     * Ends a mutex.
     *
     * <p><b>C:</b> {@code void mtx_destroy(struct mtx *m);} &lt;sys/mutex.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Nobody may own it; or the caller does, once, and it is then released.
     *   <li id="S2">Owned by another thread, or destroyed before: {@code Assertion mtx_unowned(m)
     *       failed at F:L}.
     *   <li id="S3">Owned and recursed: {@code Assertion (m->mtx_lock &
     *       (MTX_RECURSED|MTX_CONTESTED)) == 0 failed at F:L}.
     *   <li id="S4">Never initialised: {@code lock 0x… is not initialized}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt: yes · spin lock held: yes · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * not held, or held once · on return: not held
     *
     * <h4>Variations</h4>
     *
     * a contested mutex is not refused here: the thread that waits for it panics with {@code
     * mtx_lock() of destroyed mutex}
     *
     * @param m the mutex
     * @source mutex(9); kern_mutex.c [13]
     */
    @Routine(header = "sys/mutex.h")
    default void mtx_destroy(Mtx m) {
        SimThread td = enter(LockCalls.mtx_destroy, m);
        kernel().locks().mutexes().destroy(td, m);
        td.leave();
    }

    /**
     * Takes a mutex, and blocks while another thread owns it.
     *
     * <p><b>C:</b> {@code void mtx_lock(struct mtx *m);} &lt;sys/mutex.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">At most one thread owns it: who finds it held waits until nobody holds it.
     *   <li id="S2">Blocked, the caller lends its priority to the owner, and through it to whom the
     *       owner waits for.
     *   <li id="S3">An owner takes it again if it was made with {@link #MTX_RECURSE}; else {@code
     *       _mtx_lock_sleep: recursed on non-recursive mutex NAME @ F:L}.
     *   <li id="S4">The owner asleep: {@code Sleeping thread (tid N, pid N) owns a non-sleepable
     *       lock}, panic {@code sleeping thread}.
     *   <li id="S5">Of a spin mutex: {@code mtx_lock() of spin mutex NAME @ F:L}; destroyed: {@code
     *       mtx_lock() of destroyed mutex @ F:L}; of memory that is no lock yet: {@code mtx_lock()
     *       of spin mutex (null) @ F:L}. A thread that waits for it while it is destroyed finds it
     *       destroyed.
     *   <li id="S6">In a critical section: {@code acquiring blockable sleep lock with spinlock or
     *       critical section held (sleep mutex) NAME @ F:L}. With {@link #MTX_NOWITNESS} it is
     *       taken if that needs no waiting, and else the panic is {@code mi_switch: switch in a
     *       critical section}.
     *   <li id="S7">WITNESS learns and checks the order of types.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt thread: yes · critical section or spin lock held: no · may sleep: no,
     * but may block
     *
     * <h4>Locks</h4>
     *
     * not held, unless recursive · on return: held
     *
     * <h4>Decisions</h4>
     *
     * which of the threads that want it takes it
     *
     * <h4>Variations</h4>
     *
     * the order is checked when the mutex is taken, not when the caller begins to wait for it
     *
     * @param m the mutex
     * @see #mtx_unlock
     * @source mutex(9); kern_mutex.c [13]
     */
    @Routine(header = "sys/mutex.h", macro = true)
    default void mtx_lock(Mtx m) {
        SimThread td = enter(LockCalls.mtx_lock, m);
        kernel().locks().sleepMutexes().lock(td, m, 0);
        td.leave();
    }

    /**
     * Releases a mutex.
     *
     * <p><b>C:</b> {@code void mtx_unlock(struct mtx *m);} &lt;sys/mutex.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The last level releases it and makes all who wait for it runnable; they
     *       compete, there is no hand-off.
     *   <li id="S2">Not the owner: {@code lock (sleep mutex) NAME not locked @ F:L}, or {@code
     *       mutex NAME not owned at F:L} with {@link #MTX_NOWITNESS}.
     *   <li id="S3">Of a spin mutex: {@code mtx_unlock() of spin mutex NAME @ F:L}; destroyed:
     *       {@code mtx_unlock() of destroyed mutex @ F:L}; of memory that is no lock yet: {@code
     *       mtx_unlock() of spin mutex (null) @ F:L}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt: yes · spin lock held: yes · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * held · on return: one level less
     *
     * <h4>Variations</h4>
     *
     * none known
     *
     * @param m the mutex
     * @see #mtx_lock
     * @source mutex(9); kern_mutex.c [13]
     */
    @Routine(header = "sys/mutex.h", macro = true)
    default void mtx_unlock(Mtx m) {
        SimThread td = enter(LockCalls.mtx_unlock, m);
        kernel().locks().sleepMutexes().unlock(td, m);
        td.leave();
    }

    /**
     * Takes a mutex if that needs no waiting.
     *
     * <p><b>C:</b> {@code int mtx_trylock(struct mtx *m);} &lt;sys/mutex.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">It never waits: 1, and the caller holds it; or 0, and it does not.
     *   <li id="S2">The order of locks is neither checked nor learnt.
     *   <li id="S3">The owner of a recursive mutex succeeds and recurses, whatever mutex(9) says;
     *       of another it fails.
     *   <li id="S4">Of a spin mutex: {@code mtx_trylock() of spin mutex NAME @ F:L}; destroyed:
     *       {@code mtx_trylock() of destroyed mutex @ F:L}; of memory that is no lock yet: {@code
     *       mtx_trylock() of spin mutex (null) @ F:L}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt thread: yes · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * on return: held if 1
     *
     * <h4>Variations</h4>
     *
     * none known
     *
     * @param m the mutex
     * @return 1 taken; 0 owned by another thread, or by the caller and not recursive
     * @source mutex(9); kern_mutex.c [13]
     */
    @Routine(header = "sys/mutex.h", macro = true)
    default int mtx_trylock(Mtx m) {
        SimThread td = enter(LockCalls.mtx_trylock, m);
        int result = kernel().locks().sleepMutexes().tryLock(td, m, 0);
        td.leave();
        return result;
    }

    /**
     * As {@link #mtx_lock}, with options for this call.
     *
     * <p><b>C:</b> {@code void mtx_lock_flags(struct mtx *m, int flags);} &lt;sys/mutex.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">At most one thread owns it: who finds it held waits until nobody holds it.
     *   <li id="S2">{@link #MTX_RECURSE} permits recursion, {@link #MTX_DUPOK} a second lock of the
     *       type; {@link #MTX_QUIET} changes nothing here.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * as {@link #mtx_lock}
     *
     * <h4>Locks</h4>
     *
     * as {@link #mtx_lock}
     *
     * <h4>Variations</h4>
     *
     * none known
     *
     * @param m the mutex
     * @param flags options for this call
     * @see #mtx_lock
     * @source mutex(9); kern_mutex.c [13]
     */
    @Routine(header = "sys/mutex.h", macro = true)
    default void mtx_lock_flags(Mtx m, int flags) {
        SimThread td = enter(LockCalls.mtx_lock_flags, m, flags);
        kernel().locks().sleepMutexes().lock(td, m, flags);
        td.leave();
    }

    /**
     * As {@link #mtx_unlock}, with options for this call.
     *
     * <p><b>C:</b> {@code void mtx_unlock_flags(struct mtx *m, int flags);} &lt;sys/mutex.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">It is {@link #mtx_unlock}: no option changes anything here.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * as {@link #mtx_unlock}
     *
     * <h4>Locks</h4>
     *
     * as {@link #mtx_unlock}
     *
     * <h4>Variations</h4>
     *
     * none known
     *
     * @param m the mutex
     * @param flags options for this call
     * @see #mtx_unlock
     * @source mutex(9); kern_mutex.c [13]
     */
    @Routine(header = "sys/mutex.h", macro = true)
    default void mtx_unlock_flags(Mtx m, int flags) {
        SimThread td = enter(LockCalls.mtx_unlock_flags, m, flags);
        kernel().locks().sleepMutexes().unlock(td, m);
        td.leave();
    }

    /**
     * As {@link #mtx_lock_spin}, with options for this call.
     *
     * <p><b>C:</b> {@code void mtx_lock_spin_flags(struct mtx *m, int flags);} &lt;sys/mutex.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">At most one thread owns it: who finds it held waits until nobody holds it.
     *   <li id="S2">{@link #MTX_RECURSE} permits recursion; no other option changes anything here.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * as {@link #mtx_lock_spin}
     *
     * <h4>Locks</h4>
     *
     * as {@link #mtx_lock_spin}
     *
     * <h4>Variations</h4>
     *
     * none known
     *
     * @param m the mutex
     * @param flags options for this call
     * @see #mtx_lock_spin
     * @source mutex(9); kern_mutex.c [13]
     */
    @Routine(header = "sys/mutex.h", macro = true)
    default void mtx_lock_spin_flags(Mtx m, int flags) {
        SimThread td = enter(LockCalls.mtx_lock_spin_flags, m, flags);
        kernel().locks().spinMutexes().lock(td, m, flags);
        td.leave();
    }

    /**
     * As {@link #mtx_unlock_spin}, with options for this call.
     *
     * <p><b>C:</b> {@code void mtx_unlock_spin_flags(struct mtx *m, int flags);}
     * &lt;sys/mutex.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">It is {@link #mtx_unlock_spin}: no option changes anything here.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * as {@link #mtx_unlock_spin}
     *
     * <h4>Locks</h4>
     *
     * as {@link #mtx_unlock_spin}
     *
     * <h4>Variations</h4>
     *
     * none known
     *
     * @param m the mutex
     * @param flags options for this call
     * @see #mtx_unlock_spin
     * @source mutex(9); kern_mutex.c [13]
     */
    @Routine(header = "sys/mutex.h", macro = true)
    default void mtx_unlock_spin_flags(Mtx m, int flags) {
        SimThread td = enter(LockCalls.mtx_unlock_spin_flags, m, flags);
        kernel().locks().spinMutexes().unlock(td, m);
        td.leave();
    }

    /**
     * As {@link #mtx_trylock}, with options for this call.
     *
     * <p><b>C:</b> {@code int mtx_trylock_flags(struct mtx *m, int flags);} &lt;sys/mutex.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">It never waits: 1, and the caller holds it; or 0, and it does not.
     *   <li id="S2">The order of locks is neither checked nor learnt.
     *   <li id="S3">{@link #MTX_RECURSE} permits recursion.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * as {@link #mtx_trylock}
     *
     * <h4>Locks</h4>
     *
     * as {@link #mtx_trylock}
     *
     * <h4>Variations</h4>
     *
     * none known
     *
     * @param m the mutex
     * @param flags options for this call
     * @return as {@link #mtx_trylock}
     * @see #mtx_trylock
     * @source mutex(9); kern_mutex.c [13]
     */
    @Routine(header = "sys/mutex.h", macro = true)
    default int mtx_trylock_flags(Mtx m, int flags) {
        SimThread td = enter(LockCalls.mtx_trylock_flags, m, flags);
        int result = kernel().locks().sleepMutexes().tryLock(td, m, flags);
        td.leave();
        return result;
    }

    /**
     * As {@link #mtx_trylock_spin}, with options for this call.
     *
     * <p><b>C:</b> {@code int mtx_trylock_spin_flags(struct mtx *m, int flags);}
     * &lt;sys/mutex.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">It never waits: 1, and the caller holds it; or 0, and it does not.
     *   <li id="S2">{@link #MTX_RECURSE} panics: {@code mtx_trylock_spin: unsupp. opt MTX_RECURSE
     *       on mutex NAME @ F:L}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * as {@link #mtx_trylock_spin}
     *
     * <h4>Locks</h4>
     *
     * as {@link #mtx_trylock_spin}
     *
     * <h4>Variations</h4>
     *
     * none known
     *
     * @param m the mutex
     * @param flags options for this call
     * @return as {@link #mtx_trylock_spin}
     * @see #mtx_trylock_spin
     * @source mutex(9); kern_mutex.c [13]
     */
    @Routine(header = "sys/mutex.h", macro = true)
    default int mtx_trylock_spin_flags(Mtx m, int flags) {
        SimThread td = enter(LockCalls.mtx_trylock_spin_flags, m, flags);
        int result = kernel().locks().spinMutexes().tryLock(td, m, flags);
        td.leave();
        return result;
    }

    /**
     * Takes a spin mutex, and spins while another thread owns it.
     *
     * <p><b>C:</b> {@code void mtx_lock_spin(struct mtx *m);} &lt;sys/mutex.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">At most one thread owns it: who finds it held waits until nobody holds it.
     *   <li id="S2">From the call to the release the caller is in a critical section: it must not
     *       block or sleep.
     *   <li id="S3">An owner takes it again with {@link #MTX_RECURSE}; else {@code mtx_lock_spin:
     *       recursed on non-recursive mutex NAME @ F:L}.
     *   <li id="S4">Of a sleep mutex: {@code mtx_lock_spin() of sleep mutex NAME @ F:L}; destroyed:
     *       {@code mtx_lock_spin() of destroyed mutex @ F:L}; of memory that is no lock yet: {@code
     *       lock 0x… is not initialized}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt: yes · spin lock held: yes · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * not held, unless recursive · on return: held
     *
     * <h4>Decisions</h4>
     *
     * which of the threads that want it takes it
     *
     * <h4>Variations</h4>
     *
     * spinning takes no time, and never too long; WITNESS does not see spin mutexes, as under
     * {@code WITNESS_SKIPSPIN}
     *
     * @param m the mutex
     * @source mutex(9); kern_mutex.c [13]
     */
    @Routine(header = "sys/mutex.h", macro = true)
    default void mtx_lock_spin(Mtx m) {
        SimThread td = enter(LockCalls.mtx_lock_spin, m);
        kernel().locks().spinMutexes().lock(td, m, 0);
        td.leave();
    }

    /**
     * Releases a spin mutex.
     *
     * <p><b>C:</b> {@code void mtx_unlock_spin(struct mtx *m);} &lt;sys/mutex.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">The last level releases it, and leaves the critical section that {@link
     *       #mtx_lock_spin} entered.
     *   <li id="S2">Not the owner: {@code mutex NAME not owned at F:L}.
     *   <li id="S3">Of a sleep mutex: {@code mtx_unlock_spin() of sleep mutex NAME @ F:L};
     *       destroyed: {@code mtx_unlock_spin() of destroyed mutex @ F:L}; of memory that is no
     *       lock yet: {@code lock 0x… is not initialized}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt: yes · spin lock held: yes · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * held · on return: one level less
     *
     * <h4>Variations</h4>
     *
     * none known
     *
     * @param m the mutex
     * @source mutex(9); kern_mutex.c [13]
     */
    @Routine(header = "sys/mutex.h", macro = true)
    default void mtx_unlock_spin(Mtx m) {
        SimThread td = enter(LockCalls.mtx_unlock_spin, m);
        kernel().locks().spinMutexes().unlock(td, m);
        td.leave();
    }

    /**
     * Takes a spin mutex if that needs no spinning.
     *
     * <p><b>C:</b> {@code int mtx_trylock_spin(struct mtx *m);} &lt;sys/mutex.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">It never waits: 1, and the caller holds it; or 0, and it does not.
     *   <li id="S2">If it takes it, the caller is in a critical section until the release.
     *   <li id="S3">It never recurses, not even with {@link #MTX_RECURSE}.
     *   <li id="S4">Of a sleep mutex: {@code mtx_trylock_spin() of sleep mutex NAME @ F:L};
     *       destroyed: {@code mtx_trylock_spin() of destroyed mutex @ F:L}; of memory that is no
     *       lock yet: {@code lock 0x… is not initialized}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt: yes · spin lock held: yes · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * on return: held if 1
     *
     * <h4>Variations</h4>
     *
     * none known
     *
     * @param m the mutex
     * @return 1 taken; 0 owned by a thread, the caller included
     * @source mutex(9); kern_mutex.c [13]
     */
    @Routine(header = "sys/mutex.h", macro = true)
    default int mtx_trylock_spin(Mtx m) {
        SimThread td = enter(LockCalls.mtx_trylock_spin, m);
        int result = kernel().locks().spinMutexes().tryLock(td, m, 0);
        td.leave();
        return result;
    }

    /**
     * Tells whether the caller owns a mutex.
     *
     * <p><b>C:</b> {@code int mtx_owned(const struct mtx *m);} &lt;sys/mutex.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">Nobody else can change the answer, so nothing can come between.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt: yes · spin lock held: yes · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * none on entry, none on return
     *
     * <h4>Variations</h4>
     *
     * none known
     *
     * @param m the mutex
     * @return 1 owned by the caller; 0 not, or owned by another thread
     * @source mutex(9); kern_mutex.c [13]
     */
    @Routine(header = "sys/mutex.h", macro = true)
    default int mtx_owned(Mtx m) {
        SimThread td = enter(LockCalls.mtx_owned, m);
        int result = m.lock() != null && m.lock().isOwnedBy(td) ? 1 : 0;
        td.leave();
        return result;
    }

    /**
     * Tells whether a mutex is recursed.
     *
     * <p><b>C:</b> {@code int mtx_recursed(const struct mtx *m);} &lt;sys/mutex.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">It is 1 from the second level on. Meaningful for the owner only.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt: yes · spin lock held: yes · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * none on entry, none on return
     *
     * <h4>Variations</h4>
     *
     * none known
     *
     * @param m the mutex
     * @return 1 its owner took it more than once; 0 not
     * @source mutex(9); kern_mutex.c [13]
     */
    @Routine(header = "sys/mutex.h", macro = true)
    default int mtx_recursed(Mtx m) {
        SimThread td = enter(LockCalls.mtx_recursed, m);
        int result = m.lock() != null && m.lock().recursion() > 0 ? 1 : 0;
        td.leave();
        return result;
    }

    /**
     * Tells whether {@code m} is a mutex.
     *
     * <p><b>C:</b> {@code int mtx_initialized(const struct mtx *m);} &lt;sys/mutex.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">From {@link #mtx_init} to {@link #mtx_destroy} it is.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt: yes · spin lock held: yes · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * none on entry, none on return
     *
     * <h4>Variations</h4>
     *
     * other threads cannot come before the look
     *
     * @param m the mutex
     * @return 1 initialised; 0 never, or destroyed
     * @source mutex(9); kern_mutex.c [13]
     */
    @Routine(header = "sys/mutex.h", macro = true)
    default int mtx_initialized(Mtx m) {
        SimThread td = enter(LockCalls.mtx_initialized, m);
        int result = m.lock() != null && !m.lock().isDestroyed() ? 1 : 0;
        td.leave();
        return result;
    }

    /**
     * Panics unless {@code what} holds of the mutex and the caller.
     *
     * <p><b>C:</b> {@code void mtx_assert(const struct mtx *m, int what);} &lt;sys/mutex.h&gt;
     *
     * <h4>Semantics</h4>
     *
     * <ol>
     *   <li id="S1">{@link #MA_OWNED}: else {@code mutex NAME not owned at F:L}.
     *   <li id="S2">{@link #MA_NOTOWNED}: else {@code mutex NAME owned at F:L}.
     *   <li id="S3">With {@link #MA_NOTRECURSED}: {@code mutex NAME recursed at F:L}; with {@link
     *       #MA_RECURSED}: {@code mutex NAME unrecursed at F:L}.
     *   <li id="S4">Any other value: {@code unknown mtx_assert at F:L}.
     * </ol>
     *
     * <h4>Contexts</h4>
     *
     * thread: yes · interrupt: yes · spin lock held: yes · may sleep: no
     *
     * <h4>Locks</h4>
     *
     * none on entry, none on return
     *
     * <h4>Variations</h4>
     *
     * none known
     *
     * @param m the mutex
     * @param what {@code MA_} bits
     * @source mutex(9); kern_mutex.c [13]
     */
    @Routine(header = "sys/mutex.h", macro = true)
    default void mtx_assert(Mtx m, int what) {
        SimThread td = enter(LockCalls.mtx_assert, m, what);
        kernel().locks().mutexes().check(td, m, what);
        td.leave();
    }
}
