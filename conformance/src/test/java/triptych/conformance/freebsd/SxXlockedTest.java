package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.junit.ExpectInterleavings;
import triptych.junit.KernelTest;

@Conformance("sx_xlocked")
class SxXlockedTest extends LockSuite {
    @Nested
    @Clause("S1")
    class The_answer {

        @KernelTest
        void is_1_while_the_caller_holds_it_alone() {
            assertEquals(0, os.sx_xlocked(sx));
            os.sx_xlock(sx);
            assertEquals(1, os.sx_xlocked(sx));
            os.sx_downgrade(sx);
            assertEquals(0, os.sx_xlocked(sx));
            os.sx_sunlock(sx);
            assertEquals(0, os.sx_xlocked(sx));
        }

        @KernelTest
        @ExpectInterleavings(1)
        void cannot_be_changed_by_others() {
            Holder owner = new Holder(os, machine, () -> os.sx_xlock(sx), () -> os.sx_xunlock(sx));
            assertEquals(0, os.sx_xlocked(sx));
            owner.letGo();
            assertEquals(0, os.sx_xlocked(sx));
            untilAllWait();
        }
    }
}
