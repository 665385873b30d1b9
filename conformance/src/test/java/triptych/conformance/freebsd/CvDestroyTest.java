package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.freebsd.struct.Cv;
import triptych.junit.ExpectInterleavings;
import triptych.junit.ExpectPanic;
import triptych.junit.KernelTest;

@Conformance("cv_destroy")
class CvDestroyTest extends SleeperSuite {
    private final Cv cv = new Cv();

    @BeforeEach
    void startWaiter() {
        os.cv_init(cv, "cv");
        start("waiter", () -> locked(() -> os.cv_wait(cv, m)));
        settle();
    }

    @Nested
    @Clause("S1")
    class With_waiters {
        @KernelTest
        @ExpectPanic("panic: cv_destroy: associated sleep queue non-empty")
        void it_panics() {
            os.cv_destroy(cv);
        }
    }

    @Nested
    @Clause("S2")
    class Woken_waiters {
        @KernelTest
        @ExpectInterleavings(1)
        void that_want_their_lock_back_do_not_count() {
            os.mtx_lock(m);
            os.cv_signal(cv);
            os.cv_destroy(cv);
            os.mtx_unlock(m);
            settle();
            assertEquals(0, machine.findings().size());
        }
    }
}
