package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.core.memory.SharedInt;
import triptych.freebsd.struct.Sema;
import triptych.junit.ExpectInterleavings;
import triptych.junit.ExpectPanic;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;

@Conformance("sema_post")
class SemaPostTest extends SleeperSuite {
    private final Sema sema = new Sema();

    @BeforeEach
    void makeSemaphore() {
        os.sema_init(sema, 0, "sem");
    }

    @Nested
    @Clause("S1")
    class What_is_added {
        @KernelTest
        void goes_to_the_waiter_or_to_who_is_faster(Outcomes<Integer> outcomes) {
            SharedInt back = new SharedInt();
            start(
                    "T",
                    () -> {
                        os.sema_wait(sema);
                        back.set(1);
                    });
            settle();
            os.sema_post(sema);
            int taken = os.sema_trywait(sema);
            settle();
            assertEquals(1 - taken, back.get());
            if (taken == 1) {
                os.sema_post(sema);
            }
            settle();
            assertEquals(1, back.get());
            outcomes.assertOutcomes(Set.of(0, 1)).saw(taken);
        }
    }

    @Nested
    @Clause("S2")
    class Without_waiters {
        @KernelTest
        void it_is_remembered() {
            os.sema_post(sema);
            assertEquals(1, os.sema_trywait(sema));
            assertEquals(0, os.sema_trywait(sema));
        }
    }

    @Nested
    @Clause("S3")
    class The_most_urgent {
        @KernelTest
        @ExpectInterleavings(1)
        void and_the_oldest_of_those_is_woken() {
            SleeperQueue queue =
                    new SleeperQueue(SemaPostTest.this, () -> os.sema_wait(sema), 150, 100, 100);
            os.sema_post(sema);
            settle();
            assertEquals(List.of("T2"), queue.resumed());
            os.sema_post(sema);
            settle();
            assertEquals(List.of("T2", "T3"), queue.resumed());
            os.sema_post(sema);
            settle();
        }
    }

    @Nested
    @Clause("S4")
    class No_semaphore {
        @KernelTest
        @ExpectPanic("panic: mtx_lock() of destroyed mutex")
        void any_more_panics() {
            os.sema_destroy(sema);
            os.sema_post(sema);
        }

        @KernelTest
        @ExpectPanic("panic: mtx_lock() of spin mutex (null)")
        void yet_panics() {
            os.sema_post(new Sema());
        }
    }
}
