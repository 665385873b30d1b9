package triptych.conformance.freebsd;

import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.freebsd.struct.Cv;
import triptych.freebsd.struct.LockObject;
import triptych.junit.ExpectPanic;
import triptych.junit.KernelTest;

@Conformance("cv_timedwait")
class CvTimedwaitTest extends SleeperLimited {
    @Override
    int await(Cv condition, LockObject lock) {
        return os.cv_timedwait(condition, lock, 1000);
    }

    @Override
    int await(int timo) {
        return os.cv_timedwait(cv, m, timo);
    }

    @Nested
    @Clause("S6")
    class Without {
        @KernelTest
        @ExpectPanic("panic: _cv_timedwait_sbt: cvp NULL")
        void a_condition_variable_it_panics() {
            await(null, null);
        }

        @KernelTest
        @ExpectPanic("panic: _cv_timedwait_sbt: lock NULL")
        void a_lock_it_panics() {
            await(cv, null);
        }
    }
}
