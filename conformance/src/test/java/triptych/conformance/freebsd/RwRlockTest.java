package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.provider.ValueSource;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.struct.Rwlock;
import triptych.junit.ExpectInterleavings;
import triptych.junit.ExpectPanic;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;

@Conformance("rw_rlock")
class RwRlockTest extends LockSuite {
    @Nested
    @Clause("S1")
    class A_writer {
        @KernelTest
        void keeps_readers_out(Outcomes<String> outcomes) {
            StringBuilder order = new StringBuilder();
            meanwhile(() -> tell(order, "writer ", false));
            tell(order, "reader ", true);
            untilAllWait();
            outcomes.assertOutcomes(Set.of("writer reader ", "reader writer "))
                    .saw(order.toString());
        }

        private void tell(StringBuilder order, String who, boolean shared) {
            takeRw(shared);
            beAlone();
            order.append(who);
            os.rw_unlock(rw);
        }
    }

    @Nested
    @Clause("S2")
    class Readers {
        @KernelTest
        @ExpectInterleavings(1)
        void share_it() {
            Holder one = new Holder(os, machine, () -> os.rw_rlock(rw), () -> os.rw_unlock(rw));
            os.rw_rlock(rw);
            assertEquals(2, rw.lock().readers());
            os.rw_runlock(rw);
            one.letGo();
            untilAllWait();
            assertEquals(0, rw.lock().readers());
        }

        @KernelTest
        void may_take_it_again() {
            os.rw_rlock(rw);
            os.rw_rlock(rw);
            os.rw_assert(rw, FreeBsd.RA_RLOCKED | FreeBsd.RA_RECURSED);
            os.rw_runlock(rw);
            os.rw_assert(rw, FreeBsd.RA_RLOCKED | FreeBsd.RA_NOTRECURSED);
            os.rw_runlock(rw);
            os.rw_assert(rw, FreeBsd.RA_UNLOCKED);
        }
    }

    @Nested
    @Clause("S3")
    class The_writer {
        @LockCases
        @ValueSource(ints = {0, FreeBsd.RW_RECURSE, FreeBsd.RW_NOWITNESS})
        @ExpectPanic("panic: rw_rlock: wlock already held for o")
        void panics(int opts) {
            Rwlock written = newRw("o", opts);
            os.rw_wlock(written);
            os.rw_rlock(written);
        }
    }

    @Nested
    @Clause("S4")
    class Not_a_lock {
        @KernelTest
        @ExpectPanic("panic: rw_rlock() of destroyed rwlock")
        void but_a_destroyed_one_panics() {
            os.rw_destroy(rw);
            os.rw_rlock(rw);
        }

        @KernelTest
        @ExpectPanic("panic: lock 0x... is not initialized")
        void but_memory_panics() {
            os.rw_rlock(new Rwlock());
        }
    }
}
