package triptych.conformance.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.junit.ExpectInterleavings;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.linux.Linux;
import triptych.linux.struct.TaskStruct;
import triptych.linux.struct.WaitQueueEntry;
import triptych.linux.struct.WaitQueueHead;

@Conformance("prepare_to_wait_event")
@Explore(strategy = "exhaustive", requireProof = true)
class PrepareToWaitEventTest {
    private final WaitQueueHead q = new WaitQueueHead("q").initialised();

    @Nested
    @Clause("S1")
    class The_flags_of_the_entry {
        @KernelTest
        @ExpectInterleavings(1)
        void say_where_it_stands(Linux os) {
            WaitQueueEntry a = new WaitQueueEntry("a");
            os.init_wait_entry(a, Linux.WQ_FLAG_EXCLUSIVE);
            WaitQueueEntry b = os.DEFINE_WAIT("b");
            WaitQueueEntry c = new WaitQueueEntry("c");
            os.init_wait_entry(c, Linux.WQ_FLAG_EXCLUSIVE);
            for (WaitQueueEntry w : List.of(a, b, c)) {
                assertEquals(0, os.prepare_to_wait_event(q, w, Linux.TASK_RUNNING));
            }
            assertEquals(List.of(b, a, c), q.entries());
        }
    }

    @Nested
    @Clause("S2")
    class A_pending_signal {
        @KernelTest
        @ExpectInterleavings(1)
        void takes_the_entry_off_and_leaves_the_state(Linux os) {
            TaskStruct self = new WaitingHands(os).self();
            WaitQueueEntry w = os.DEFINE_WAIT("w");
            os.add_wait_queue(q, w);
            self.signals().raise(WaitingHands.SIGTERM);
            assertEquals(
                    -Linux.ERESTARTSYS, os.prepare_to_wait_event(q, w, Linux.TASK_INTERRUPTIBLE));
            assertEquals(Linux.TASK_RUNNING, self.state());
            assertEquals(List.of(), q.entries());
            assertEquals(0, os.prepare_to_wait_event(q, w, Linux.TASK_KILLABLE));
        }
    }
}
