package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.provider.EnumSource;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.core.memory.SharedInt;
import triptych.core.thread.SimThread;
import triptych.core.thread.ThreadState;
import triptych.junit.ExpectInterleavings;
import triptych.junit.Outcomes;

/** Whatever takes a lock alone. */
@Conformance({
    "mtx_lock",
    "mtx_lock_flags",
    "mtx_lock_spin",
    "mtx_lock_spin_flags",
    "sx_xlock",
    "sx_xlock_sig",
    "rw_wlock"
})
class LockAloneTest extends LockSuite {
    @Nested
    @Clause("S1")
    class One_owner {

        @LockCases
        @EnumSource
        void at_a_time_whoever_comes_first(LockWay way, Outcomes<String> outcomes) {
            StringBuilder order = new StringBuilder();
            Runnable other = () -> takeAndTell(way, order, "other ");
            SimThread thread = meanwhile(other);
            takeAndTell(way, order, "test ");
            untilAllWait();
            assertEquals(ThreadState.EXITED, thread.state());
            outcomes.assertOutcomes(Set.of("test other ", "other test ")).saw(order.toString());
        }

        private void takeAndTell(LockWay way, StringBuilder order, String who) {
            way.take(LockAloneTest.this);
            beAlone();
            order.append(who);
            way.giveBack(LockAloneTest.this);
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
        @ExpectInterleavings(1)
        void keeps_others_waiting_until_it_gives_it_back(LockWay way) {
            SharedInt taken = new SharedInt();
            Holder holder = holder(way);
            meanwhile(
                    () -> {
                        way.take(LockAloneTest.this);
                        taken.set(1);
                        way.giveBack(LockAloneTest.this);
                    });
            untilAllWait();
            assertEquals(0, taken.get());
            holder.letGo();
            untilAllWait();
            assertEquals(1, taken.get());
        }

        private Holder holder(LockWay way) {
            return new Holder(
                    os,
                    machine,
                    () -> way.take(LockAloneTest.this),
                    () -> way.giveBack(LockAloneTest.this));
        }
    }
}
