package triptych.conformance.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.junit.ExpectFinding;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.linux.Linux;
import triptych.linux.struct.TaskStruct;

@Conformance("kthread_stop")
@Explore(strategy = "exhaustive", requireProof = true)
class KthreadStopTest {
    @Nested
    @Clause("S1")
    class Before_the_first_instruction {
        @KernelTest
        void gives_EINTR_to_a_thread_never_woken(Linux os) {
            TaskStruct k = os.kthread_create(data -> 7, null, "worker");
            assertEquals(Linux.TASK_UNINTERRUPTIBLE, k.state());
            assertEquals(-Linux.EINTR, os.kthread_stop(k));
        }

        @KernelTest
        @ExpectFinding("use-after-free")
        void of_a_dead_thread(Linux os) {
            TaskStruct k = os.kthread_run(data -> 7, null, "worker");
            os.kthread_stop(k);
        }
    }
}
