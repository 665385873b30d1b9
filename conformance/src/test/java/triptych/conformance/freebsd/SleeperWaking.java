package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.core.memory.SharedInt;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.struct.Cv;
import triptych.junit.ExpectInterleavings;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;

/** What all routines state that wake who sleeps on a channel. */
@Conformance({"wakeup", "wakeup_one", "wakeup_any"})
abstract class SleeperWaking extends SleeperSuite {
    /** The routine under test. */
    abstract void wake(Object chan);

    /** Threads that came to sleep on the channel in this order. */
    SleeperQueue queue(int... priorities) {
        return new SleeperQueue(this, () -> os.tsleep(x, 0, "x", 1000), priorities);
    }

    /** Wakes a condition variable that somebody waits for. */
    void wakeCondition() {
        Cv cv = new Cv();
        os.cv_init(cv, "cv");
        start("waiter", () -> locked(() -> os.cv_timedwait(cv, m, 1000)));
        settle();
        wake(cv);
    }

    @Nested
    @Clause("S2")
    class Without_a_sleeper {
        @KernelTest
        void nothing_is_remembered() {
            wake(x);
            assertEquals(FreeBsd.EWOULDBLOCK, os.tsleep(x, 0, "x", 1));
        }

        @KernelTest
        @ExpectInterleavings(1)
        void nothing_is_remembered_of_those_who_slept_before() {
            queue(100);
            wake(x);
            wake(x);
            settle();
            assertEquals(FreeBsd.EWOULDBLOCK, os.tsleep(x, 0, "x", 1));
        }
    }

    @Nested
    @Clause("S3")
    class The_woken {
        @KernelTest
        void run_when_the_scheduler_lets_them(Outcomes<String> outcomes) {
            SharedInt resumed = new SharedInt();
            start(
                    "sleeper",
                    () -> {
                        os.tsleep(x, 0, "x", 1000);
                        resumed.set(1);
                    });
            settle();
            wake(x);
            String when = resumed.get() == 1 ? "at once" : "later";
            outcomes.assertOutcomes(Set.of("at once", "later")).saw(when);
        }

        @KernelTest
        @ExpectInterleavings(1)
        void are_told_that_they_were_woken() {
            SleeperQueue queue =
                    new SleeperQueue(
                            SleeperWaking.this,
                            () -> assertEquals(0, os.tsleep(x, 0, "x", 1000)),
                            100);
            wake(x);
            settle();
            assertEquals(List.of("T1"), queue.resumed());
        }

        @KernelTest
        @ExpectInterleavings(1)
        void are_woken_where_sleeping_is_forbidden() {
            SleeperQueue queue = queue(100);
            os.critical_enter();
            os.THREAD_NO_SLEEPING();
            wake(x);
            os.THREAD_SLEEPING_OK();
            os.critical_exit();
            assertEquals(List.of("T1"), queue.afterEach(1, () -> {}));
        }
    }
}
