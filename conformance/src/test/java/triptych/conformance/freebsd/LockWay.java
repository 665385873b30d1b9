package triptych.conformance.freebsd;

import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/** How a lock is taken alone, tried for, and given back. */
enum LockWay {
    MTX_LOCK(s -> s.os.mtx_lock(s.m), s -> s.os.mtx_trylock(s.m), s -> s.os.mtx_unlock(s.m)),
    MTX_LOCK_FLAGS(
            s -> s.os.mtx_lock_flags(s.m, 0),
            s -> s.os.mtx_trylock_flags(s.m, 0),
            s -> s.os.mtx_unlock_flags(s.m, 0)),
    MTX_LOCK_SPIN(
            s -> s.os.mtx_lock_spin(s.spin),
            s -> s.os.mtx_trylock_spin(s.spin),
            s -> s.os.mtx_unlock_spin(s.spin)),
    MTX_LOCK_SPIN_FLAGS(
            s -> s.os.mtx_lock_spin_flags(s.spin, 0),
            s -> s.os.mtx_trylock_spin_flags(s.spin, 0),
            s -> s.os.mtx_unlock_spin_flags(s.spin, 0)),
    SX_XLOCK(s -> s.os.sx_xlock(s.sx), s -> s.os.sx_try_xlock(s.sx), s -> s.os.sx_xunlock(s.sx)),
    SX_XLOCK_SIG(
            s -> s.os.sx_xlock_sig(s.sx), s -> s.os.sx_try_slock(s.sx), s -> s.os.sx_unlock(s.sx)),
    RW_WLOCK(s -> s.os.rw_wlock(s.rw), s -> s.os.rw_try_wlock(s.rw), s -> s.os.rw_wunlock(s.rw)),
    RW_WLOCK_READ(
            s -> s.os.rw_wlock(s.rw), s -> s.os.rw_try_rlock(s.rw), s -> s.os.rw_unlock(s.rw));

    private final Consumer<LockSuite> taking;
    private final ToIntFunction<LockSuite> trying;
    private final Consumer<LockSuite> givingBack;

    LockWay(
            Consumer<LockSuite> taking,
            ToIntFunction<LockSuite> trying,
            Consumer<LockSuite> givingBack) {
        this.taking = taking;
        this.trying = trying;
        this.givingBack = givingBack;
    }

    void take(LockSuite suite) {
        taking.accept(suite);
    }

    /** 1 if it took it. */
    int tryToTake(LockSuite suite) {
        return trying.applyAsInt(suite);
    }

    void giveBack(LockSuite suite) {
        givingBack.accept(suite);
    }
}
