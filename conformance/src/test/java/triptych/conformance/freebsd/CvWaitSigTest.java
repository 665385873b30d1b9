package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.freebsd.struct.Cv;
import triptych.freebsd.struct.LockObject;
import triptych.junit.ExpectInterleavings;
import triptych.junit.ExpectPanic;
import triptych.junit.KernelTest;

@Conformance("cv_wait_sig")
class CvWaitSigTest extends SleeperCondition {
    @Override
    int await(Cv condition, LockObject lock) {
        return os.cv_wait_sig(condition, lock);
    }

    @Nested
    @Clause("S9")
    class The_end_of_the_process {
        @KernelTest
        @ExpectInterleavings(1)
        void ends_the_wait() {
            assertEquals("4 at 3", inProcessThatEndsAt(3, 1));
        }

        @KernelTest
        @ExpectInterleavings(1)
        void ends_it_before_it_begins() {
            assertEquals("4 at 5", inProcessThatEndsAt(3, 5));
        }
    }

    @Nested
    @Clause("S6")
    class Without {
        @KernelTest
        @ExpectPanic("panic: _cv_wait_sig: cvp NULL")
        void a_condition_variable_it_panics() {
            await(null, null);
        }

        @KernelTest
        @ExpectPanic("panic: _cv_wait_sig: lock NULL")
        void a_lock_it_panics() {
            await(cv, null);
        }
    }
}
