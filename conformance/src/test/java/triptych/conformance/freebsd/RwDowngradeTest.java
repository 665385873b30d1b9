package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.struct.Rwlock;
import triptych.junit.ExpectInterleavings;
import triptych.junit.ExpectPanic;
import triptych.junit.KernelTest;

@Conformance("rw_downgrade")
class RwDowngradeTest extends LockSuite {
    @Nested
    @Clause("S1")
    class The_caller {
        @KernelTest
        @ExpectPanic("panic: Lock w not exclusively locked")
        void must_hold_it() {
            os.rw_downgrade(rw);
        }

        @KernelTest
        @ExpectPanic("panic: Lock w not exclusively locked")
        void must_write() {
            os.rw_rlock(rw);
            os.rw_downgrade(rw);
        }

        @KernelTest
        @ExpectPanic("panic: Lock n recursed")
        void must_hold_it_once() {
            Rwlock nested = newRw("n", FreeBsd.RW_RECURSE);
            os.rw_wlock(nested);
            os.rw_wlock(nested);
            os.rw_downgrade(nested);
        }
    }

    @Nested
    @Clause("S2")
    class A_destroyed_lock {
        @KernelTest
        @ExpectPanic("panic: rw_downgrade() of destroyed rwlock")
        void panics() {
            os.rw_destroy(rw);
            os.rw_downgrade(rw);
        }
    }

    @Nested
    @Clause("S3")
    class Held_to_read {
        @KernelTest
        @ExpectInterleavings(1)
        void it_lets_readers_in_and_no_writer() {
            StringBuilder order = new StringBuilder();
            Runnable downgrade =
                    () -> {
                        os.rw_wlock(rw);
                        os.rw_downgrade(rw);
                    };
            Holder holder = new Holder(os, machine, downgrade, () -> os.rw_runlock(rw));
            meanwhile(() -> tell(order, "writer ", false));
            meanwhile(() -> tell(order, "reader ", true));
            untilAllWait();
            assertEquals("reader ", order.toString());
            holder.letGo();
            untilAllWait();
            assertEquals("reader writer ", order.toString());
        }

        private void tell(StringBuilder order, String who, boolean shared) {
            takeRw(shared);
            order.append(who);
            os.rw_unlock(rw);
        }
    }
}
