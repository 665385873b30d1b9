package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.struct.Cv;
import triptych.junit.ExpectInterleavings;
import triptych.junit.KernelTest;

/** What {@code cv_signal} and {@code cv_broadcast} state alike. */
@Conformance({"cv_signal", "cv_broadcast"})
abstract class SleeperSignals extends SleeperSuite {
    final Cv cv = new Cv();

    /** The routine under test. */
    abstract void wake();

    @BeforeEach
    void initializeCondition() {
        os.cv_init(cv, "cv");
    }

    /** Threads that came to wait in this order. */
    SleeperQueue queue(int... priorities) {
        return new SleeperQueue(this, () -> locked(() -> os.cv_wait(cv, m)), priorities);
    }

    /** One waits until its time is up; later another only sleeps on the variable's address. */
    void waitThenSleepOnCondition() {
        locked(() -> os.cv_timedwait(cv, m, 1));
        sleepOnCondition();
    }

    void sleepOnCondition() {
        start("sleeper", () -> locked(() -> os.mtx_sleep(cv, m, 0, "x", 1000)));
        settle();
    }

    @Nested
    @Clause("S2")
    class Without_waiters {
        @KernelTest
        void nothing_is_remembered() {
            wake();
            os.mtx_lock(m);
            assertEquals(FreeBsd.EWOULDBLOCK, os.cv_timedwait(cv, m, 3));
            os.mtx_unlock(m);
        }
    }

    @Nested
    @Clause("S3")
    class A_condition_variable_nobody_waited_for {
        @KernelTest
        @ExpectInterleavings(1)
        void is_not_looked_at() {
            sleepOnCondition();
            wake();
            settle();
            assertEquals(List.of(), machine.findings());
        }
    }

    @Nested
    @Clause("S1")
    class Waiters_of_another {
        @KernelTest
        @ExpectInterleavings(1)
        void go_on_waiting() {
            SleeperQueue queue = queue(100);
            os.cv_signal(new Cv());
            os.cv_broadcast(new Cv());
            settle();
            assertEquals(List.of("T1"), queue.asleep());
            wake();
            settle();
            assertEquals(List.of("T1"), queue.resumed());
        }
    }
}
