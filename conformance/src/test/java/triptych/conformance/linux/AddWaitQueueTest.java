package triptych.conformance.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.Variation;
import triptych.junit.ExpectInterleavings;
import triptych.junit.ExpectPanic;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.linux.Linux;
import triptych.linux.struct.WaitQueueEntry;
import triptych.linux.struct.WaitQueueHead;

@Conformance("add_wait_queue")
@Explore(strategy = "exhaustive", requireProof = true)
class AddWaitQueueTest {
    private final WaitQueueHead q = new WaitQueueHead("q").initialised();

    @Nested
    @Clause("S1")
    class An_entry {
        @KernelTest
        @ExpectInterleavings(1)
        void comes_before_those_that_were_there(Linux os) {
            WaitQueueEntry a = os.DEFINE_WAIT("a");
            WaitQueueEntry b = os.DEFINE_WAIT("b");
            os.add_wait_queue(q, a);
            os.add_wait_queue(q, b);
            assertEquals(List.of(b, a), q.entries());
        }
    }

    @Nested
    @Clause("S2")
    class Entries_with_priority {
        @KernelTest
        @ExpectInterleavings(1)
        void come_first(Linux os) {
            WaitQueueEntry a = os.DEFINE_WAIT("a");
            WaitQueueEntry b = os.DEFINE_WAIT("b");
            os.add_wait_queue_priority(q, a);
            os.add_wait_queue(q, b);
            assertEquals(List.of(a, b), q.entries());
        }
    }

    @Nested
    @Clause("S3")
    class The_exclusive_flag {
        @KernelTest
        @ExpectInterleavings(1)
        void is_cleared(Linux os) {
            WaitQueueEntry w = new WaitQueueEntry("w");
            os.init_wait_entry(w, Linux.WQ_FLAG_EXCLUSIVE);
            os.add_wait_queue(q, w);
            assertEquals(0, w.flags());
        }
    }

    @Nested
    @Clause("S4")
    class Adding_twice {
        @KernelTest
        @ExpectPanic("list_add double add: new=")
        @Variation(
                routines = "add_wait_queue",
                real =
                        "an entry that is on another queue is noticed later, by whatever "
                                + "trips over it",
                ours = "is reported at once, in the words for an entry that is there twice",
                why = "the step that does it is the one to tell",
                source = "linux.md 4.3")
        void corrupts_the_list(Linux os) {
            WaitQueueEntry w = os.DEFINE_WAIT("w");
            os.add_wait_queue(q, w);
            os.add_wait_queue(q, w);
        }
    }
}
