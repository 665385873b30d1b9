package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.provider.ValueSource;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.freebsd.struct.Mtx;
import triptych.junit.ExpectInterleavings;
import triptych.junit.ExpectPanic;
import triptych.junit.KernelTest;

/** What readers and writers have in common. */
@Conformance({"sx_slock", "sx_xlock"})
class SxLockTest extends LockSuite {
    @Nested
    @Clause("S5")
    class In_a_critical_section {

        @LockCases
        @ValueSource(booleans = {false, true})
        @ExpectPanic(
                "panic: acquiring blockable sleep lock with spinlock or critical section held (sx) x")
        void it_panics(boolean shared) {
            os.critical_enter();
            take(shared);
        }

        @LockCases
        @ValueSource(booleans = {false, true})
        @ExpectPanic(
                "panic: acquiring blockable sleep lock with spinlock or critical section held (sx) x")
        void with_Giant_it_panics(boolean shared) {
            os.mtx_lock(os.Giant());
            os.critical_enter();
            take(shared);
        }
    }

    @Nested
    @Clause("S6")
    class Giant {

        @LockCases
        @ValueSource(booleans = {false, true})
        @ExpectInterleavings(1)
        void is_given_up_while_one_waits(boolean shared) {
            Holder writer = new Holder(os, machine, () -> os.sx_xlock(sx), () -> os.sx_unlock(sx));
            meanwhile(() -> takeUnderGiant(shared));
            untilAllWait();
            assertEquals(1, os.mtx_trylock(os.Giant()));
            os.mtx_unlock(os.Giant());
            writer.letGo();
            untilAllWait();
            assertEquals(List.of(), said());
        }

        private void takeUnderGiant(boolean shared) {
            os.mtx_lock(os.Giant());
            os.mtx_lock(os.Giant());
            take(shared);
            assertEquals(1, os.mtx_recursed(os.Giant()));
            os.sx_unlock(sx);
            os.mtx_unlock(os.Giant());
            os.mtx_unlock(os.Giant());
        }

        @LockCases
        @ValueSource(booleans = {false, true})
        void is_kept_when_one_need_not_wait(boolean shared) {
            Mtx giant = os.Giant();
            os.mtx_lock(giant);
            int taken = machine.running().held().get(0).hashCode();
            take(shared);
            assertEquals(taken, machine.running().held().get(0).hashCode());
            os.sx_unlock(sx);
            os.mtx_unlock(giant);
        }
    }

    @Nested
    @Clause("S7")
    class Where_sleeping_is_prohibited {

        @LockCases
        @ValueSource(booleans = {false, true})
        void it_takes_a_free_lock(boolean shared) {
            os.THREAD_NO_SLEEPING();
            take(shared);
            os.sx_unlock(sx);
            os.THREAD_SLEEPING_OK();
            assertEquals(List.of(), said());
        }

        @LockCases
        @ValueSource(booleans = {false, true})
        @ExpectPanic("panic: sleepq_add: td 0x... to sleep on wchan 0x... with sleeping prohibited")
        void it_panics_if_it_must_wait(boolean shared) {
            new Holder(os, machine, () -> os.sx_xlock(sx), () -> os.sx_unlock(sx));
            os.THREAD_NO_SLEEPING();
            take(shared);
        }

        @KernelTest
        @ExpectInterleavings(1)
        void readers_share_it_all_the_same() {
            Holder reader = new Holder(os, machine, () -> os.sx_slock(sx), () -> os.sx_unlock(sx));
            os.THREAD_NO_SLEEPING();
            os.sx_slock(sx);
            os.THREAD_SLEEPING_OK();
            os.sx_unlock(sx);
            reader.letGo();
        }
    }

    @Nested
    @Clause("S8")
    class With_a_mutex_held {

        @LockCases
        @ValueSource(booleans = {false, true})
        @ExpectPanic("lock order reversal: m, then x")
        void WITNESS_reports_it(boolean shared) {
            os.mtx_lock(m);
            take(shared);
            os.sx_unlock(sx);
            os.mtx_unlock(m);
        }
    }

    private void take(boolean shared) {
        if (shared) {
            os.sx_slock(sx);
        } else {
            os.sx_xlock(sx);
        }
    }
}
