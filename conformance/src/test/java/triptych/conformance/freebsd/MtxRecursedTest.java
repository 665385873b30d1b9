package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.freebsd.struct.Mtx;
import triptych.junit.KernelTest;

@Conformance("mtx_recursed")
class MtxRecursedTest extends LockSuite {
    @Nested
    @Clause("S1")
    class The_answer {
        @KernelTest
        void is_1_from_the_second_level_on() {
            assertEquals(0, os.mtx_recursed(new Mtx()));
            assertEquals(0, os.mtx_recursed(recursive));
            os.mtx_lock(recursive);
            assertEquals(0, os.mtx_recursed(recursive));
            os.mtx_lock(recursive);
            assertEquals(1, os.mtx_recursed(recursive));
            os.mtx_lock(recursive);
            assertEquals(1, os.mtx_recursed(recursive));
            os.mtx_unlock(recursive);
            os.mtx_unlock(recursive);
            assertEquals(0, os.mtx_recursed(recursive));
            os.mtx_unlock(recursive);
        }
    }
}
