package triptych.conformance.linux;

import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.Variation;
import triptych.core.memory.SharedInt;
import triptych.junit.ExpectPanic;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.linux.Linux;
import triptych.linux.struct.WaitQueueHeadOnStack;

@Conformance("DECLARE_WAIT_QUEUE_HEAD_ONSTACK")
@Explore(strategy = "exhaustive", requireProof = true)
class WaitQueueOnStackTest {
    @Nested
    @Clause("S2")
    class Returning {
        @KernelTest
        @ExpectPanic("the function of wait queue q returns with test on it")
        @Variation(
                routines = "DECLARE_WAIT_QUEUE_HEAD_ONSTACK",
                real = "the memory is dead when the function returns",
                ours =
                        "it is dead when the variable is closed (try-with-resources); who "
                                + "is left on it is reported then",
                why = "a Java method has no end that others notice",
                source = "linux.md 4.3")
        void with_waiters_is_reported(Linux os) {
            try (WaitQueueHeadOnStack q = os.DECLARE_WAIT_QUEUE_HEAD_ONSTACK("q")) {
                os.add_wait_queue(q, os.DEFINE_WAIT("w"));
            }
        }
    }

    @Nested
    @Clause("S3")
    class After_the_return {
        @KernelTest
        @ExpectPanic("BUG: KASAN: stack-out-of-bounds in __wake_up_common")
        void a_wakeup_reads_dead_memory(Linux os) {
            WaitQueueHeadOnStack q = os.DECLARE_WAIT_QUEUE_HEAD_ONSTACK("q");
            q.close();
            os.wake_up(q);
        }

        @KernelTest
        @ExpectPanic("BUG: KASAN: stack-out-of-bounds in prepare_to_wait_event")
        void so_does_a_waiter_that_was_left_behind(Linux os) {
            WaitingHands hands = new WaitingHands(os);
            SharedInt never = new SharedInt();
            try (WaitQueueHeadOnStack q = os.DECLARE_WAIT_QUEUE_HEAD_ONSTACK("q")) {
                hands.asleep("a", () -> os.wait_event(q, () -> never.get() == 1));
                os.wake_up(q);
            }
            hands.rest();
        }
    }
}
