package triptych.conformance.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.GoldenTrace;
import triptych.junit.ExpectFinding;
import triptych.junit.ExpectInterleavings;
import triptych.junit.ExpectPanic;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;
import triptych.linux.Linux;
import triptych.linux.struct.Completion;
import triptych.linux.struct.TaskStruct;

@Conformance("wait_for_completion")
@Explore(strategy = "exhaustive", requireProof = true)
class WaitForCompletionTest {
    private final Completion x = new Completion("x").initialised();

    @Nested
    @Clause("S1")
    class Waiting {
        @KernelTest
        @ExpectInterleavings(1)
        void sleeps_uninterruptible_whatever_the_signal(Linux os) {
            WaitingHands hands = new WaitingHands(os);
            TaskStruct a = hands.asleep("a", () -> os.wait_for_completion(x));
            assertEquals(Linux.TASK_UNINTERRUPTIBLE, a.state());
            hands.signal(a, WaitingHands.SIGKILL);
            hands.rest();
            assertEquals(Linux.TASK_UNINTERRUPTIBLE, a.state());
            os.complete(x);
            hands.rest();
            assertEquals(List.of("a"), hands.log);
        }

        @KernelTest
        void takes_a_unit_in_whatever_order_wait_and_signal_come(Linux os) {
            new WaitingHands(os).start("completer", () -> os.complete(x));
            os.wait_for_completion(x);
            assertEquals(0, x.done());
        }

        @KernelTest
        @ExpectFinding("deadlock")
        void lasts_for_ever_if_nobody_completes(Linux os) {
            os.wait_for_completion(x);
        }
    }

    @Nested
    @Clause("S2")
    class With_a_spin_lock_held {
        @KernelTest
        @ExpectPanic(
                "BUG: sleeping function called from invalid context at kernel/sched/completion.c")
        void is_complained_of_even_if_there_is_a_unit(Linux os) {
            os.complete(x);
            new WaitingHands(os).self().addPreemptCount(1);
            os.wait_for_completion(x);
        }
    }

    @Nested
    @Clause("S3")
    class Waiters {
        @KernelTest
        @ExpectInterleavings(1)
        @GoldenTrace("O20")
        void are_woken_in_the_order_in_which_they_came(Linux os) {
            WaitingHands hands = new WaitingHands(os);
            for (String name : List.of("a", "b", "c")) {
                hands.asleep(name, () -> os.wait_for_completion(x));
            }
            for (List<String> passed : List.of(List.of("a"), List.of("a", "b"))) {
                os.complete(x);
                hands.rest();
                assertEquals(passed, hands.log);
            }
            os.complete(x);
        }
    }

    @Nested
    @Clause("S4")
    class A_late_caller {
        @KernelTest
        @GoldenTrace("O19")
        void robs_a_woken_waiter_that_has_not_run(Linux os, Outcomes<Long> outcomes) {
            WaitingHands hands = new WaitingHands(os);
            TaskStruct a = hands.asleep("a", () -> os.wait_for_completion(x));
            os.complete(x);
            long left = os.wait_for_completion_timeout(x, 1);
            hands.rest();
            assertEquals(left == 0 ? Linux.TASK_RUNNING : Linux.TASK_UNINTERRUPTIBLE, a.state());
            if (left != 0) {
                os.complete(x);
            }
            outcomes.assertOutcomes(Set.of(0L, 1L)).saw(left);
        }

        @KernelTest
        void sends_the_robbed_one_to_the_tail(Linux os) {
            WaitingHands hands = new WaitingHands(os);
            hands.asleep("a", () -> os.wait_for_completion(x));
            hands.asleep("b", () -> os.wait_for_completion(x));
            os.complete(x);
            boolean robbed = os.try_wait_for_completion(x);
            hands.rest();
            os.complete(x);
            hands.rest();
            assertEquals(robbed ? List.of("b") : List.of("a", "b"), hands.log);
            os.complete(x);
        }
    }

    @Nested
    @Clause("S5")
    class After_complete_all {
        @KernelTest
        @ExpectInterleavings(1)
        @GoldenTrace("O18")
        void nothing_is_taken(Linux os) {
            os.complete_all(x);
            for (int i = 0; i < 5; i++) {
                os.wait_for_completion(x);
            }
            assertTrue(os.try_wait_for_completion(x));
            os.complete(x);
            assertEquals(4294967295L, x.done());
        }
    }

    @Nested
    @Clause("S6")
    class A_stray_wakeup {
        @KernelTest
        @ExpectInterleavings(1)
        void changes_nothing(Linux os) {
            WaitingHands hands = new WaitingHands(os);
            TaskStruct a = hands.asleep("a", () -> os.wait_for_completion(x));
            hands.wake(a);
            hands.rest();
            assertEquals(Linux.TASK_UNINTERRUPTIBLE, a.state());
            os.complete(x);
        }
    }

    @Nested
    @Clause("S7")
    class Zeroed_memory {
        @KernelTest
        @ExpectPanic("list_add corruption. prev is NULL.")
        void cannot_be_waited_for(Linux os) {
            os.wait_for_completion(new Completion("raw"));
        }
    }

    @Nested
    @Clause("S8")
    class Interrupts {
        @KernelTest
        @ExpectFinding("sleep-in-atomic")
        void that_are_off_are_complained_of(Linux os) {
            os.complete(x);
            new WaitingHands(os).self().setIrqsOff(1);
            os.wait_for_completion(x);
        }
    }
}
