package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.freebsd.struct.Cv;
import triptych.freebsd.struct.Td;
import triptych.junit.ExpectInterleavings;
import triptych.junit.KernelTest;

@Conformance({"cv_init", "cv_wmesg"})
class CvInitTest extends SleeperSuite {
    private final Cv cv = new Cv();

    @Nested
    @Clause("S1")
    class The_description {
        @KernelTest
        void is_what_cv_init_was_given() {
            assertNull(os.cv_wmesg(cv));
            os.cv_init(cv, "first");
            assertEquals("first", os.cv_wmesg(cv));
            os.cv_init(cv, "second");
            assertEquals("second", os.cv_wmesg(cv));
        }

        @KernelTest
        @ExpectInterleavings(1)
        void is_shown_by_who_waits() {
            os.cv_init(cv, "desc");
            Td td = start("waiter", () -> locked(() -> os.cv_wait(cv, m)));
            settle();
            assertEquals("desc", td.td_wmesg());
            os.cv_signal(cv);
            settle();
            assertNull(td.td_wmesg());
        }
    }
}
