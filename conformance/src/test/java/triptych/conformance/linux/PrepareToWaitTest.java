package triptych.conformance.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.core.machine.Machine;
import triptych.core.memory.SharedInt;
import triptych.junit.ExpectInterleavings;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.linux.Linux;
import triptych.linux.struct.TaskStruct;
import triptych.linux.struct.WaitQueueEntry;
import triptych.linux.struct.WaitQueueHead;

@Conformance("prepare_to_wait")
@Explore(strategy = "exhaustive", requireProof = true)
class PrepareToWaitTest {
    private final WaitQueueHead q = new WaitQueueHead("q").initialised();

    @Nested
    @Clause("S1")
    class Queue_and_state {
        @KernelTest
        void are_one_act_so_that_no_wakeup_is_lost(Linux os, Machine machine) {
            SharedInt event = new SharedInt();
            new WaitingHands(os)
                    .start(
                            "waker",
                            () -> {
                                event.set(1);
                                os.wake_up(q);
                            });
            WaitQueueEntry w = os.DEFINE_WAIT("w");
            os.prepare_to_wait(q, w, Linux.TASK_UNINTERRUPTIBLE);
            if (event.get() == 0) {
                os.kernel().states().schedule(machine.running());
            }
            os.finish_wait(q, w);
            assertEquals(1, event.get());
        }
    }

    @Nested
    @Clause("S2")
    class An_entry_that_is_queued {
        @KernelTest
        @ExpectInterleavings(1)
        void keeps_its_place(Linux os) {
            WaitQueueEntry a = os.DEFINE_WAIT("a");
            WaitQueueEntry b = os.DEFINE_WAIT("b");
            for (WaitQueueEntry w : List.of(a, b, a)) {
                os.prepare_to_wait(q, w, Linux.TASK_RUNNING);
            }
            assertEquals(List.of(b, a), q.entries());
        }
    }

    @Nested
    @Clause("S3")
    class A_pending_signal {
        @KernelTest
        @ExpectInterleavings(1)
        void is_not_looked_at(Linux os) {
            TaskStruct self = new WaitingHands(os).self();
            self.signals().raise(WaitingHands.SIGTERM);
            os.prepare_to_wait(q, os.DEFINE_WAIT("w"), Linux.TASK_INTERRUPTIBLE);
            assertEquals(Linux.TASK_INTERRUPTIBLE, self.state());
        }
    }
}
