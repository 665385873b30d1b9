package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.junit.ExpectInterleavings;
import triptych.junit.KernelTest;

@Conformance("curcpu")
class CurcpuTest extends SleeperSuite {
    @KernelTest
    @Clause("S1")
    @ExpectInterleavings(1)
    void a_thread_stays_on_its_own() {
        int[] on = {-1, -1};
        start("T1", () -> on[0] = os.curcpu());
        start("T2", () -> on[1] = os.curcpu());
        int own = os.curcpu();
        settle();
        assertNotEquals(on[0], on[1]);
        assertEquals(1, on[0] + on[1]);
        assertEquals(own, os.curcpu());
    }
}
