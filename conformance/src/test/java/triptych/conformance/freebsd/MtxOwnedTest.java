package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.freebsd.struct.Mtx;
import triptych.junit.ExpectInterleavings;
import triptych.junit.KernelTest;

@Conformance("mtx_owned")
class MtxOwnedTest extends LockSuite {
    @Nested
    @Clause("S1")
    class The_answer {

        @KernelTest
        void is_1_for_the_owner_only() {
            assertEquals(0, os.mtx_owned(m));
            os.mtx_lock(m);
            assertEquals(1, os.mtx_owned(m));
            os.mtx_unlock(m);
            assertEquals(0, os.mtx_owned(m));
            assertEquals(0, os.mtx_owned(new Mtx()));
        }

        @KernelTest
        @ExpectInterleavings(1)
        void cannot_be_changed_by_others() {
            Holder owner = new Holder(os, machine, () -> os.mtx_lock(m), () -> os.mtx_unlock(m));
            assertEquals(0, os.mtx_owned(m));
            owner.letGo();
            assertEquals(0, os.mtx_owned(m));
            untilAllWait();
        }

        @KernelTest
        void is_no_step_of_its_own() {
            meanwhile(() -> takeAndGiveBack());
            int before = machine.step();
            os.mtx_owned(m);
            assertEquals(before, machine.step());
            takeAndGiveBack();
        }

        private void takeAndGiveBack() {
            os.mtx_lock(m);
            os.mtx_unlock(m);
        }
    }
}
