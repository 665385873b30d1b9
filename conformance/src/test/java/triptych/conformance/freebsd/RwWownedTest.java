package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.junit.ExpectInterleavings;
import triptych.junit.KernelTest;

@Conformance("rw_wowned")
class RwWownedTest extends LockSuite {
    @Nested
    @Clause("S1")
    class The_answer {
        @KernelTest
        void is_1_while_the_caller_writes() {
            assertEquals(0, os.rw_wowned(rw));
            os.rw_wlock(rw);
            assertEquals(1, os.rw_wowned(rw));
            os.rw_downgrade(rw);
            assertEquals(0, os.rw_wowned(rw));
            os.rw_runlock(rw);
            assertEquals(0, os.rw_wowned(rw));
        }

        @KernelTest
        @ExpectInterleavings(1)
        void cannot_be_changed_by_others() {
            Holder owner = new Holder(os, machine, () -> os.rw_wlock(rw), () -> os.rw_unlock(rw));
            assertEquals(0, os.rw_wowned(rw));
            owner.letGo();
            assertEquals(0, os.rw_wowned(rw));
            untilAllWait();
        }
    }
}
