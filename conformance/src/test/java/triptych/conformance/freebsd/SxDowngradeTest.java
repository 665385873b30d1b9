package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.struct.Sx;
import triptych.junit.ExpectInterleavings;
import triptych.junit.ExpectPanic;
import triptych.junit.KernelTest;

@Conformance("sx_downgrade")
class SxDowngradeTest extends LockSuite {
    @Nested
    @Clause("S1")
    class The_caller {
        @KernelTest
        @ExpectPanic("panic: Lock x not exclusively locked")
        void must_hold_it() {
            os.sx_downgrade(sx);
        }

        @KernelTest
        @ExpectPanic("panic: Lock x not exclusively locked")
        void must_hold_it_alone() {
            os.sx_slock(sx);
            os.sx_downgrade(sx);
        }

        @KernelTest
        @ExpectPanic("panic: Lock n recursed")
        void must_hold_it_once() {
            Sx nested = newSx("n", FreeBsd.SX_RECURSE);
            os.sx_xlock(nested);
            os.sx_xlock(nested);
            os.sx_downgrade(nested);
        }
    }

    @Nested
    @Clause("S2")
    class A_destroyed_lock {
        @KernelTest
        @ExpectPanic("panic: sx_downgrade() of destroyed sx")
        void panics() {
            os.sx_destroy(sx);
            os.sx_downgrade(sx);
        }
    }

    @Nested
    @Clause("S3")
    class Held_shared {

        @KernelTest
        @ExpectInterleavings(1)
        void it_lets_readers_in_and_no_writer() {
            StringBuilder order = new StringBuilder();
            os.sx_xlock(sx);
            meanwhile(() -> tell(order, "reader ", false));
            meanwhile(() -> tell(order, "writer ", true));
            untilAllWait();
            assertEquals("", order.toString());
            os.sx_downgrade(sx);
            os.sx_assert(sx, FreeBsd.SA_SLOCKED);
            untilAllWait();
            order.append("owner ");
            os.sx_sunlock(sx);
            untilAllWait();
            assertEquals("reader owner writer ", order.toString());
        }

        private void tell(StringBuilder order, String who, boolean alone) {
            if (alone) {
                os.sx_xlock(sx);
            } else {
                os.sx_slock(sx);
            }
            order.append(who);
            os.sx_unlock(sx);
        }
    }
}
