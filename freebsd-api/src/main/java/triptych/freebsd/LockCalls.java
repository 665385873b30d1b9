package triptych.freebsd;

import triptych.core.routine.KernelText;
import triptych.core.routine.RoutineInfo;

/**
 * What the annotations say of the routines of locks, condition variables, semaphores and the heap,
 * read once.
 */
@KernelText
final class LockCalls {
    static final RoutineInfo mtx_init = RoutineInfo.of(Mutex.class, "mtx_init");
    static final RoutineInfo mtx_destroy = RoutineInfo.of(Mutex.class, "mtx_destroy");
    static final RoutineInfo mtx_lock = RoutineInfo.of(Mutex.class, "mtx_lock");
    static final RoutineInfo mtx_unlock = RoutineInfo.of(Mutex.class, "mtx_unlock");
    static final RoutineInfo mtx_trylock = RoutineInfo.of(Mutex.class, "mtx_trylock");
    static final RoutineInfo mtx_lock_flags = RoutineInfo.of(Mutex.class, "mtx_lock_flags");
    static final RoutineInfo mtx_unlock_flags = RoutineInfo.of(Mutex.class, "mtx_unlock_flags");
    static final RoutineInfo mtx_lock_spin_flags =
            RoutineInfo.of(Mutex.class, "mtx_lock_spin_flags");
    static final RoutineInfo mtx_unlock_spin_flags =
            RoutineInfo.of(Mutex.class, "mtx_unlock_spin_flags");
    static final RoutineInfo mtx_trylock_flags = RoutineInfo.of(Mutex.class, "mtx_trylock_flags");
    static final RoutineInfo mtx_trylock_spin_flags =
            RoutineInfo.of(Mutex.class, "mtx_trylock_spin_flags");
    static final RoutineInfo mtx_lock_spin = RoutineInfo.of(Mutex.class, "mtx_lock_spin");
    static final RoutineInfo mtx_unlock_spin = RoutineInfo.of(Mutex.class, "mtx_unlock_spin");
    static final RoutineInfo mtx_trylock_spin = RoutineInfo.of(Mutex.class, "mtx_trylock_spin");
    static final RoutineInfo mtx_owned = RoutineInfo.of(Mutex.class, "mtx_owned");
    static final RoutineInfo mtx_recursed = RoutineInfo.of(Mutex.class, "mtx_recursed");
    static final RoutineInfo mtx_initialized = RoutineInfo.of(Mutex.class, "mtx_initialized");
    static final RoutineInfo mtx_assert = RoutineInfo.of(Mutex.class, "mtx_assert");

    static final RoutineInfo sx_init = RoutineInfo.of(Sx.class, "sx_init");
    static final RoutineInfo sx_init_flags = RoutineInfo.of(Sx.class, "sx_init_flags");
    static final RoutineInfo sx_destroy = RoutineInfo.of(Sx.class, "sx_destroy");
    static final RoutineInfo sx_slock = RoutineInfo.of(Sx.class, "sx_slock");
    static final RoutineInfo sx_xlock = RoutineInfo.of(Sx.class, "sx_xlock");
    static final RoutineInfo sx_slock_sig = RoutineInfo.of(Sx.class, "sx_slock_sig");
    static final RoutineInfo sx_xlock_sig = RoutineInfo.of(Sx.class, "sx_xlock_sig");
    static final RoutineInfo sx_try_slock = RoutineInfo.of(Sx.class, "sx_try_slock");
    static final RoutineInfo sx_try_xlock = RoutineInfo.of(Sx.class, "sx_try_xlock");
    static final RoutineInfo sx_sunlock = RoutineInfo.of(Sx.class, "sx_sunlock");
    static final RoutineInfo sx_xunlock = RoutineInfo.of(Sx.class, "sx_xunlock");
    static final RoutineInfo sx_unlock = RoutineInfo.of(Sx.class, "sx_unlock");
    static final RoutineInfo sx_try_upgrade = RoutineInfo.of(Sx.class, "sx_try_upgrade");
    static final RoutineInfo sx_downgrade = RoutineInfo.of(Sx.class, "sx_downgrade");
    static final RoutineInfo sx_xlocked = RoutineInfo.of(Sx.class, "sx_xlocked");
    static final RoutineInfo sx_assert = RoutineInfo.of(Sx.class, "sx_assert");

    static final RoutineInfo rw_init = RoutineInfo.of(Rwlocks.class, "rw_init");
    static final RoutineInfo rw_init_flags = RoutineInfo.of(Rwlocks.class, "rw_init_flags");
    static final RoutineInfo rw_destroy = RoutineInfo.of(Rwlocks.class, "rw_destroy");
    static final RoutineInfo rw_rlock = RoutineInfo.of(Rwlocks.class, "rw_rlock");
    static final RoutineInfo rw_wlock = RoutineInfo.of(Rwlocks.class, "rw_wlock");
    static final RoutineInfo rw_try_rlock = RoutineInfo.of(Rwlocks.class, "rw_try_rlock");
    static final RoutineInfo rw_try_wlock = RoutineInfo.of(Rwlocks.class, "rw_try_wlock");
    static final RoutineInfo rw_runlock = RoutineInfo.of(Rwlocks.class, "rw_runlock");
    static final RoutineInfo rw_wunlock = RoutineInfo.of(Rwlocks.class, "rw_wunlock");
    static final RoutineInfo rw_unlock = RoutineInfo.of(Rwlocks.class, "rw_unlock");
    static final RoutineInfo rw_try_upgrade = RoutineInfo.of(Rwlocks.class, "rw_try_upgrade");
    static final RoutineInfo rw_downgrade = RoutineInfo.of(Rwlocks.class, "rw_downgrade");
    static final RoutineInfo rw_wowned = RoutineInfo.of(Rwlocks.class, "rw_wowned");
    static final RoutineInfo rw_assert = RoutineInfo.of(Rwlocks.class, "rw_assert");
    static final RoutineInfo rw_sleep = RoutineInfo.of(Rwlocks.class, "rw_sleep");

    static final RoutineInfo sema_init = RoutineInfo.of(Semas.class, "sema_init");
    static final RoutineInfo sema_destroy = RoutineInfo.of(Semas.class, "sema_destroy");
    static final RoutineInfo sema_post = RoutineInfo.of(Semas.class, "sema_post");
    static final RoutineInfo sema_wait = RoutineInfo.of(Semas.class, "sema_wait");
    static final RoutineInfo sema_timedwait = RoutineInfo.of(Semas.class, "sema_timedwait");
    static final RoutineInfo sema_trywait = RoutineInfo.of(Semas.class, "sema_trywait");
    static final RoutineInfo sema_value = RoutineInfo.of(Semas.class, "sema_value");

    static final RoutineInfo cv_init = RoutineInfo.of(Condvar.class, "cv_init");
    static final RoutineInfo cv_destroy = RoutineInfo.of(Condvar.class, "cv_destroy");
    static final RoutineInfo cv_wait = RoutineInfo.of(Condvar.class, "cv_wait");
    static final RoutineInfo cv_wait_unlock = RoutineInfo.of(Condvar.class, "cv_wait_unlock");
    static final RoutineInfo cv_wait_sig = RoutineInfo.of(Condvar.class, "cv_wait_sig");
    static final RoutineInfo cv_timedwait = RoutineInfo.of(Condvar.class, "cv_timedwait");
    static final RoutineInfo cv_timedwait_sig = RoutineInfo.of(Condvar.class, "cv_timedwait_sig");
    static final RoutineInfo cv_signal = RoutineInfo.of(Condvar.class, "cv_signal");
    static final RoutineInfo cv_broadcast = RoutineInfo.of(Condvar.class, "cv_broadcast");
    static final RoutineInfo cv_broadcastpri = RoutineInfo.of(Condvar.class, "cv_broadcastpri");
    static final RoutineInfo cv_wmesg = RoutineInfo.of(Condvar.class, "cv_wmesg");

    static final RoutineInfo malloc = RoutineInfo.of(Malloc.class, "malloc");
    static final RoutineInfo free = RoutineInfo.of(Malloc.class, "free");

    static final RoutineInfo critical_enter =
            RoutineInfo.of(CriticalSection.class, "critical_enter");
    static final RoutineInfo critical_exit = RoutineInfo.of(CriticalSection.class, "critical_exit");

    private LockCalls() {}
}
