package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.Variation;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.struct.Mtx;
import triptych.junit.KernelTest;

@Conformance("mtx_initialized")
class MtxInitializedTest extends LockSuite {
    @Nested
    @Clause("S1")
    class The_answer {
        @KernelTest
        @Variation(
                routines = "mtx_init",
                real =
                        "memory of a lock that was never initialised holds anything, "
                                + "perhaps what looks like a lock",
                ours = "it counts as zeroed",
                why = "a Java object has no earlier contents",
                source = "freebsd.md 3.1; mutex(9)")
        void is_1_from_init_to_destroy() {
            Mtx memory = new Mtx();
            assertEquals(0, os.mtx_initialized(memory));
            os.mtx_init(memory, "memory", null, FreeBsd.MTX_DEF);
            assertEquals(1, os.mtx_initialized(memory));
            os.mtx_destroy(memory);
            assertEquals(0, os.mtx_initialized(memory));
        }
    }
}
