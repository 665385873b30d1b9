package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.provider.EnumSource;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;

/** Tries and the order of locks. */
@Conformance({
    "mtx_trylock",
    "mtx_trylock_flags",
    "sx_try_slock",
    "sx_try_xlock",
    "rw_try_rlock",
    "rw_try_wlock"
})
class LockTryOrderTest extends LockSuite {
    @Nested
    @Clause("S2")
    class No_order {

        @LockCases
        @EnumSource(
                names = {
                    "MTX_LOCK",
                    "MTX_LOCK_FLAGS",
                    "SX_XLOCK",
                    "SX_XLOCK_SIG",
                    "RW_WLOCK",
                    "RW_WLOCK_READ"
                })
        void is_learnt_from_a_try(LockWay way) {
            os.mtx_lock(recursive);
            way.tryToTake(LockTryOrderTest.this);
            way.giveBack(LockTryOrderTest.this);
            os.mtx_unlock(recursive);
            way.take(LockTryOrderTest.this);
            os.mtx_lock(recursive);
            os.mtx_unlock(recursive);
            way.giveBack(LockTryOrderTest.this);
            assertEquals(List.of(), said());
        }

        @LockCases
        @EnumSource(
                names = {
                    "MTX_LOCK",
                    "MTX_LOCK_FLAGS",
                    "SX_XLOCK",
                    "SX_XLOCK_SIG",
                    "RW_WLOCK",
                    "RW_WLOCK_READ"
                })
        void is_held_against_a_try(LockWay way) {
            way.take(LockTryOrderTest.this);
            os.mtx_lock(recursive);
            os.mtx_unlock(recursive);
            way.giveBack(LockTryOrderTest.this);
            os.mtx_lock(recursive);
            way.tryToTake(LockTryOrderTest.this);
            way.giveBack(LockTryOrderTest.this);
            os.mtx_unlock(recursive);
            assertEquals(List.of(), said());
        }
    }
}
