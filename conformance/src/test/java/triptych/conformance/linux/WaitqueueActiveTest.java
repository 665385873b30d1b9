package triptych.conformance.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.Variation;
import triptych.core.memory.SharedInt;
import triptych.junit.ExpectInterleavings;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.linux.Linux;
import triptych.linux.struct.WaitQueueHead;

@Conformance({"waitqueue_active", "wq_has_sleeper", "wq_has_single_sleeper"})
@Explore(strategy = "exhaustive", requireProof = true)
class WaitqueueActiveTest {
    private final WaitQueueHead q = new WaitQueueHead("q").initialised();

    private void seesEntries(Linux os, boolean some, boolean one) {
        assertEquals(some, os.waitqueue_active(q));
        assertEquals(some, os.wq_has_sleeper(q));
        assertEquals(one, os.wq_has_single_sleeper(q));
    }

    @Nested
    @Clause("S1")
    class Looking_at_the_queue {
        @KernelTest
        @ExpectInterleavings(1)
        void counts_none_one_or_more(Linux os) {
            seesEntries(os, false, false);
            os.add_wait_queue(q, os.DEFINE_WAIT("a"));
            seesEntries(os, true, true);
            os.add_wait_queue(q, os.DEFINE_WAIT("b"));
            seesEntries(os, true, false);
        }
    }

    @Nested
    @Clause("S1")
    class A_waker_that_looks_first {
        @KernelTest
        @Variation(
                routines = "waitqueue_active",
                real =
                        "needs a memory barrier before it, or the lock: else it may miss a "
                                + "sleeper",
                ours = "misses nobody: memory is sequentially consistent",
                why = "interleavings of whole steps are explored",
                source = "linux.md 4.3, 5.7")
        void misses_nobody_who_sets_the_state_before_the_condition(Linux os) {
            SharedInt event = new SharedInt();
            new WaitingHands(os)
                    .start(
                            "waker",
                            () -> {
                                event.set(1);
                                if (os.waitqueue_active(q)) {
                                    os.wake_up(q);
                                }
                            });
            os.wait_event(q, () -> event.get() == 1);
        }
    }
}
