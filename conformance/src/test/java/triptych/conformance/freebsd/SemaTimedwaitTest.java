package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.provider.ValueSource;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.struct.Sema;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;

@Conformance("sema_timedwait")
class SemaTimedwaitTest extends SleeperSuite {
    private final Sema sema = new Sema();

    @BeforeEach
    void makeSemaphore() {
        os.sema_init(sema, 0, "sem");
    }

    @Nested
    @Clause("S1")
    class One_that_is_left {
        @KernelTest
        void is_taken() {
            os.sema_post(sema);
            assertEquals(0, os.sema_timedwait(sema, 5));
            assertEquals(0, os.sema_value(sema));
            assertEquals(0, now());
        }
    }

    @Nested
    @Clause("S2")
    class Time_that_is_up {
        @KernelTest
        void ends_it() {
            assertEquals(FreeBsd.EWOULDBLOCK, os.sema_timedwait(sema, 7));
            assertEquals(7, now());
            os.sema_destroy(sema);
        }
    }

    @Nested
    @Clause("S3")
    class A_limit_of_0_or_less {
        @LockCases
        @ValueSource(ints = {1, 0, -3, Integer.MIN_VALUE})
        void means_1(int timo) {
            assertEquals(FreeBsd.EWOULDBLOCK, os.sema_timedwait(sema, timo));
            assertEquals(1, now());
        }
    }

    @Nested
    @Clause("S4")
    class Who_resumes_late {
        @KernelTest
        void takes_it_all_the_same(Outcomes<String> outcomes) {
            start(
                    "T",
                    () -> {
                        os.pause("before", 4);
                        os.sema_post(sema);
                        os.DELAY(2000);
                    });
            int error = os.sema_timedwait(sema, 5);
            outcomes.assertOutcomes(Set.of("0 at 4", "0 at 6")).saw(error + " at " + now());
        }
    }

    @Nested
    @Clause("S5")
    class A_wake_up_that_finds_none {
        @KernelTest
        void begins_the_time_anew(Outcomes<String> outcomes) {
            start(
                    "T",
                    () -> {
                        os.pause("before", 4);
                        os.sema_post(sema);
                        os.sema_trywait(sema);
                    });
            int error = os.sema_timedwait(sema, 5);
            outcomes.assertOutcomes(Set.of("0 at 4", "35 at 9")).saw(error + " at " + now());
        }
    }
}
