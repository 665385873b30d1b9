package triptych.conformance.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.GoldenTrace;
import triptych.junit.ExpectInterleavings;
import triptych.junit.ExpectPanic;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.linux.Linux;
import triptych.linux.struct.Completion;
import triptych.linux.struct.CompletionOnStack;
import triptych.linux.struct.TaskStruct;

@Conformance("complete")
@Explore(strategy = "exhaustive", requireProof = true)
class CompleteTest {
    private final Completion x = new Completion("x").initialised();

    @Nested
    @Clause("S1")
    class One_unit {
        @KernelTest
        void wakes_the_longest_waiting_only(Linux os) {
            WaitingHands hands = new WaitingHands(os);
            TaskStruct a = hands.asleep("a", () -> os.wait_for_completion(x));
            TaskStruct b = hands.asleep("b", () -> os.wait_for_completion(x));
            os.complete(x);
            assertEquals(Linux.TASK_RUNNING, a.state());
            assertEquals(Linux.TASK_UNINTERRUPTIBLE, b.state());
            os.complete(x);
        }
    }

    @Nested
    @Clause("S2")
    class Units {
        @KernelTest
        @ExpectInterleavings(1)
        @GoldenTrace("O17")
        void are_counted(Linux os) {
            for (int i = 0; i < 3; i++) {
                os.complete(x);
            }
            for (long left = 2; left >= 0; left--) {
                os.wait_for_completion(x);
                assertEquals(left, x.done());
            }
            assertEquals(0, os.wait_for_completion_timeout(x, 10));
        }
    }

    @Nested
    @Clause("S3")
    class The_counter {
        @KernelTest
        @ExpectInterleavings(1)
        void does_not_overflow(Linux os) {
            x.setDone(-2);
            for (int i = 0; i < 2; i++) {
                os.complete(x);
                assertEquals(4294967295L, x.done());
            }
        }
    }

    @Nested
    @Clause("S4")
    class A_dead_stack_frame {
        @KernelTest
        @ExpectPanic("BUG: KASAN: stack-out-of-bounds in complete")
        void is_written_to(Linux os) {
            CompletionOnStack local = os.DECLARE_COMPLETION_ONSTACK("local");
            local.close();
            os.complete(local);
        }
    }

    @Nested
    @Clause("S5")
    class What_is_no_completion {
        @KernelTest
        @ExpectPanic("BUG: unable to handle page fault for address: fffffffffffffff8")
        void faults_if_zeroed(Linux os) {
            os.complete(new Completion("raw"));
        }

        @KernelTest
        @ExpectPanic("BUG: kernel NULL pointer dereference, address: 0000000000000008")
        void faults_if_null(Linux os) {
            os.complete(null);
        }
    }
}
