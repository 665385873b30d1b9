package triptych.conformance.freebsd;

import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.freebsd.struct.Cv;
import triptych.freebsd.struct.LockObject;
import triptych.junit.ExpectPanic;
import triptych.junit.KernelTest;

@Conformance("cv_wait")
class CvWaitTest extends SleeperCondition {
    @Override
    int await(Cv condition, LockObject lock) {
        os.cv_wait(condition, lock);
        return 0;
    }

    @Nested
    @Clause("S6")
    class Without {
        @KernelTest
        @ExpectPanic("panic: _cv_wait: cvp NULL")
        void a_condition_variable_it_panics() {
            await(null, null);
        }

        @KernelTest
        @ExpectPanic("panic: _cv_wait: lock NULL")
        void a_lock_it_panics() {
            await(cv, null);
        }
    }
}
