package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.struct.Proc;
import triptych.junit.ExpectInterleavings;
import triptych.junit.KernelTest;

/** All that {@code pause} states, and what ends it early. */
@Conformance("pause_sig")
class PauseSigTest extends PauseTest {
    @Override
    int sleep(String wmesg, int timo) {
        return os.pause_sig(wmesg, timo);
    }

    @Nested
    @Clause("S3")
    class The_end_of_the_process {
        @KernelTest
        @ExpectInterleavings(1)
        void ends_it_with_EINTR() {
            Proc p = processThatEndsAfter(3);
            int[] result = new int[2];
            startIn(
                    p,
                    "other",
                    () -> {
                        result[0] = sleep("p", 10);
                        result[1] = (int) now();
                    });
            os.pause("result", 20);
            assertEquals(FreeBsd.EINTR, result[0]);
            assertEquals(3, result[1]);
        }
    }
}
