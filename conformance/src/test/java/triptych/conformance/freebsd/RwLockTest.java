package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.provider.ValueSource;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.core.memory.SharedInt;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.struct.Rwlock;
import triptych.junit.ExpectFinding;
import triptych.junit.ExpectInterleavings;
import triptych.junit.ExpectPanic;
import triptych.junit.KernelTest;

/** What readers and writers have in common. */
@Conformance({"rw_rlock", "rw_wlock"})
class RwLockTest extends LockSuite {
    @Nested
    @Clause("S5")
    class In_a_critical_section {
        @LockCases
        @ValueSource(booleans = {false, true})
        @ExpectPanic(
                "panic: acquiring blockable sleep lock with spinlock or critical section held (rw) w")
        void it_panics(boolean shared) {
            os.critical_enter();
            takeRw(shared);
        }
    }

    @Nested
    @Clause("S6")
    class Giant {
        @LockCases
        @ValueSource(booleans = {false, true})
        @ExpectInterleavings(1)
        void is_kept_while_one_waits(boolean shared) {
            Holder writer = new Holder(os, machine, () -> os.rw_wlock(rw), () -> os.rw_unlock(rw));
            meanwhile(() -> takeUnderGiant(shared));
            untilAllWait();
            assertEquals(0, os.mtx_trylock(os.Giant()));
            writer.letGo();
            untilAllWait();
            assertEquals(1, os.mtx_trylock(os.Giant()));
            os.mtx_unlock(os.Giant());
        }

        private void takeUnderGiant(boolean shared) {
            os.mtx_lock(os.Giant());
            takeRw(shared);
            os.rw_unlock(rw);
            os.mtx_unlock(os.Giant());
        }
    }

    @Nested
    @Clause("S7")
    class Where_sleeping_is_prohibited {
        @LockCases
        @ValueSource(booleans = {false, true})
        @ExpectInterleavings(1)
        void it_waits_all_the_same(boolean shared) {
            SharedInt taken = new SharedInt();
            Holder writer = new Holder(os, machine, () -> os.rw_wlock(rw), () -> os.rw_unlock(rw));
            meanwhile(() -> takeWithoutSleeping(shared, taken));
            untilAllWait();
            assertEquals(0, taken.get());
            writer.letGo();
            untilAllWait();
            assertEquals(1, taken.get());
            assertEquals(List.of(), said());
        }

        private void takeWithoutSleeping(boolean shared, SharedInt taken) {
            os.THREAD_NO_SLEEPING();
            takeRw(shared);
            taken.set(1);
            os.rw_unlock(rw);
            os.THREAD_SLEEPING_OK();
        }
    }

    @Nested
    @Clause("S8")
    class A_holder_that_sleeps {
        @LockCases
        @ValueSource(booleans = {false, true})
        @ExpectFinding("sleeping-owner")
        void panics_if_it_writes(boolean shared) {
            Rwlock unwatched = newRw("u", FreeBsd.RW_NOWITNESS);
            sleeper(() -> os.rw_wlock(unwatched), () -> {}).letGo();
            os.pause("until it sleeps", 1);
            if (shared) {
                os.rw_rlock(unwatched);
            } else {
                os.rw_wlock(unwatched);
            }
        }

        @KernelTest
        @ExpectInterleavings(1)
        void is_waited_for_if_it_reads() {
            Rwlock unwatched = newRw("u", FreeBsd.RW_NOWITNESS);
            sleeper(() -> os.rw_rlock(unwatched), () -> os.rw_runlock(unwatched)).letGo();
            os.pause("until it sleeps", 1);
            long before = machine.clock().now();
            os.rw_wlock(unwatched);
            assertEquals(9, machine.clock().now() - before);
            os.rw_wunlock(unwatched);
            assertEquals(List.of(), said());
        }

        private Holder sleeper(Runnable take, Runnable giveBack) {
            Runnable sleepFirst =
                    () -> {
                        os.pause("p", 10);
                        giveBack.run();
                    };
            return new Holder(os, machine, take, sleepFirst);
        }
    }
}
