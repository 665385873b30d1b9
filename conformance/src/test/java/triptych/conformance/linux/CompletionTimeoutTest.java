package triptych.conformance.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.GoldenTrace;
import triptych.conformance.Variation;
import triptych.core.machine.Machine;
import triptych.junit.ExpectInterleavings;
import triptych.junit.ExpectPanic;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;
import triptych.linux.Linux;
import triptych.linux.struct.Completion;

@Conformance("wait_for_completion_timeout")
@Explore(strategy = "exhaustive", requireProof = true)
class CompletionTimeoutTest {
    private final Completion x = new Completion("x").initialised();

    @Nested
    @Clause("S1")
    class With_a_unit {
        @KernelTest
        @ExpectInterleavings(1)
        void gives_what_is_left_at_least_one(Linux os) {
            os.complete(x);
            assertEquals(50, os.wait_for_completion_timeout(x, 50));
            os.complete(x);
            assertEquals(1, os.wait_for_completion_timeout(x, 0));
        }

        @KernelTest
        @ExpectInterleavings(1)
        void that_comes_later_gives_the_rest(Linux os) {
            WaitingHands hands = new WaitingHands(os);
            hands.asleep("a", () -> assertEquals(8, os.wait_for_completion_timeout(x, 10)));
            hands.rest();
            os.complete(x);
        }
    }

    @Nested
    @Clause("S2")
    class When_time_is_over {
        @KernelTest
        @ExpectInterleavings(1)
        @Variation(
                routines = "wait_for_completion_timeout",
                real = "can be one jiffy late, and more beyond 63 jiffies",
                ours = "time is over at the very jiffy",
                why = "the wheel's rounding would only add ticks",
                source = "linux.md 3.2, 5.2")
        void gives_0_and_leaves_the_queue(Linux os, Machine machine) {
            assertEquals(0, os.wait_for_completion_timeout(x, 10));
            assertEquals(10, machine.clock().now());
            os.complete(x);
            assertEquals(1, x.done());
        }
    }

    @Nested
    @Clause("S3")
    class A_unit_on_the_tick_of_the_expiry {
        @KernelTest
        @GoldenTrace("O21")
        void wins_if_it_comes_before_the_waiter_runs(Linux os, Outcomes<Long> outcomes) {
            Completion event = new Completion("event").initialised();
            new WaitingHands(os)
                    .start(
                            "completer",
                            () -> {
                                os.wait_for_completion_timeout(event, 10);
                                os.complete(x);
                            });
            long left = os.wait_for_completion_timeout(x, 10);
            outcomes.assertOutcomes(Set.of(0L, 1L)).saw(left);
        }
    }

    @Nested
    @Clause("S4")
    class A_limit_of_0 {
        @KernelTest
        @ExpectInterleavings(1)
        void sleeps_until_the_next_tick(Linux os, Machine machine) {
            assertEquals(0, os.wait_for_completion_timeout(x, 0));
            assertEquals(1, machine.clock().now());
        }
    }

    @Nested
    @Clause("S5")
    class A_limit_above_LONG_MAX {
        @KernelTest
        @ExpectPanic("schedule_timeout: wrong timeout value fffffffffffffffe")
        void is_complained_of(Linux os) {
            os.wait_for_completion_timeout(x, -2);
        }
    }
}
