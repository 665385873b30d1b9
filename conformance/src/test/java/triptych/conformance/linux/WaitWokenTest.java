package triptych.conformance.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.core.machine.Machine;
import triptych.core.memory.SharedInt;
import triptych.junit.ExpectInterleavings;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;
import triptych.linux.Linux;
import triptych.linux.struct.TaskStruct;
import triptych.linux.struct.WaitQueueEntry;
import triptych.linux.struct.WaitQueueHead;

@Conformance("wait_woken")
@Explore(strategy = "exhaustive", requireProof = true)
class WaitWokenTest {
    private final WaitQueueHead q = new WaitQueueHead("q").initialised();

    private WaitQueueEntry queued(Linux os) {
        WaitQueueEntry w = os.DEFINE_WAIT_FUNC("w", os::woken_wake_function);
        os.add_wait_queue(q, w);
        return w;
    }

    @Nested
    @Clause("S1")
    class A_wakeup_before {
        @KernelTest
        @ExpectInterleavings(1)
        void is_remembered_once(Linux os, Machine machine) {
            WaitQueueEntry w = queued(os);
            os.wake_up(q);
            assertEquals(7, os.wait_woken(w, Linux.TASK_INTERRUPTIBLE, 7));
            assertEquals(0, machine.clock().now());
            assertEquals(0, os.wait_woken(w, Linux.TASK_INTERRUPTIBLE, 7));
            assertEquals(7, machine.clock().now());
        }
    }

    @Nested
    @Clause("S2")
    class A_thread_that_is_to_stop {
        @KernelTest
        void does_not_sleep(Linux os, Outcomes<Integer> outcomes) {
            TaskStruct k =
                    os.kthread_run(
                            data -> {
                                WaitQueueEntry w = queued(os);
                                while (!os.kthread_should_stop()) {
                                    os.wait_woken(w, Linux.TASK_UNINTERRUPTIBLE, Long.MAX_VALUE);
                                }
                                os.remove_wait_queue(q, w);
                                return 0;
                            },
                            null,
                            "k");
            os.kernel().tasks().get(k);
            outcomes.assertOutcomes(Set.of(0, -Linux.EINTR)).saw(os.kthread_stop(k));
        }
    }

    @Nested
    @Clause("S3")
    class A_wakeup_at_any_time {
        @KernelTest
        void is_not_lost(Linux os) {
            SharedInt event = new SharedInt();
            new WaitingHands(os)
                    .start(
                            "waker",
                            () -> {
                                event.set(1);
                                os.wake_up(q);
                            });
            WaitQueueEntry w = queued(os);
            while (event.get() == 0) {
                os.wait_woken(w, Linux.TASK_UNINTERRUPTIBLE, Long.MAX_VALUE);
            }
        }
    }
}
