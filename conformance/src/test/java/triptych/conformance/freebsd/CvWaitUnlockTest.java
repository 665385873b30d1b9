package triptych.conformance.freebsd;

import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.freebsd.struct.Cv;
import triptych.freebsd.struct.LockObject;
import triptych.junit.ExpectPanic;
import triptych.junit.KernelTest;

@Conformance("cv_wait_unlock")
class CvWaitUnlockTest extends SleeperCondition {
    @Override
    int await(Cv condition, LockObject lock) {
        os.cv_wait_unlock(condition, lock);
        return 0;
    }

    @Override
    boolean retakes() {
        return false;
    }

    @Nested
    @Clause("S9")
    class Giant {
        @KernelTest
        @ExpectPanic("panic: cv_wait_unlock cannot be used with Giant")
        void cannot_be_the_lock() {
            os.mtx_lock(os.Giant());
            await(cv, os.Giant());
        }
    }

    @Nested
    @Clause("S6")
    class Without {
        @KernelTest
        @ExpectPanic("panic: _cv_wait_unlock: cvp NULL")
        void a_condition_variable_it_panics() {
            await(null, null);
        }

        @KernelTest
        @ExpectPanic("panic: _cv_wait_unlock: lock NULL")
        void a_lock_it_panics() {
            await(cv, null);
        }
    }
}
