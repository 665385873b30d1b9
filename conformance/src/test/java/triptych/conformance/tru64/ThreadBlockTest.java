package triptych.conformance.tru64;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static triptych.conformance.tru64.ThreadsFixture.await;
import static triptych.conformance.tru64.ThreadsFixture.inInterrupt;
import static triptych.conformance.tru64.ThreadsFixture.settle;
import static triptych.conformance.tru64.ThreadsFixture.user;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.GoldenTrace;
import triptych.conformance.Variation;
import triptych.core.machine.Machine;
import triptych.core.memory.SharedInt;
import triptych.junit.ExpectFinding;
import triptych.junit.ExpectInterleavings;
import triptych.junit.ExpectPanic;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;
import triptych.tru64.Tru64;
import triptych.tru64.struct.RunState;
import triptych.tru64.struct.SimpleLockData;
import triptych.tru64.struct.ThreadT;

@Conformance("thread_block")
@Explore(strategy = "exhaustive", requireProof = true)
class ThreadBlockTest {
    private final Object event = new Object();

    @Nested
    @Clause("S1")
    class A_wait_that_is_over {
        @KernelTest
        @GoldenTrace("C1")
        void does_not_sleep(Tru64 os, Machine machine) {
            SharedInt asserted = new SharedInt(0, "asserted");
            user(
                    os,
                    "waker",
                    () -> {
                        if (asserted.get() == 1) {
                            os.thread_wakeup(event);
                            asserted.set(2);
                        }
                    });
            os.assert_wait_mesg_timo(event, true, "wait", 5);
            asserted.set(1);
            if (asserted.get() == 2) {
                os.thread_block();
                assertEquals(Tru64.THREAD_AWAKENED, os.current_thread().wait_result());
                assertEquals(0, machine.clock().now());
            } else {
                os.thread_block();
            }
        }
    }

    @Nested
    @Clause("S2")
    class A_wait_that_is_pending {
        @KernelTest
        @ExpectInterleavings(1)
        void shows_each_of_its_states(Tru64 os) {
            ThreadT self = os.current_thread();
            List<String> seen = new ArrayList<>();
            user(
                    os,
                    "onlooker",
                    () -> {
                        settle(os);
                        seen.add(RunState.bits(self) + " " + RunState.of(self));
                        os.thread_wakeup(event);
                        seen.add(RunState.bits(self) + " " + RunState.of(self));
                    });
            await(os, event, false);
            assertEquals(List.of("WN WAITING", "R READY"), seen);
            assertEquals(RunState.RUNNING, RunState.of(self));
        }

        @KernelTest
        void ends_without_a_look_at_the_condition(Tru64 os, Outcomes<Integer> outcomes) {
            SharedInt condition = new SharedInt(0, "condition");
            user(
                    os,
                    "waker",
                    () -> {
                        settle(os);
                        os.thread_wakeup(event);
                        condition.set(1);
                    });
            await(os, event, true);
            outcomes.assertOutcomes(Set.of(0, 1)).saw(condition.get());
        }
    }

    @Nested
    @Clause("S3")
    class Without_an_assert {
        @KernelTest
        @GoldenTrace("C14")
        void it_yields_and_keeps_the_result(Tru64 os, Outcomes<Integer> outcomes) {
            assertEquals(Tru64.THREAD_TIMED_OUT, await(os, event, true, 1));
            SharedInt ran = new SharedInt(0, "ran");
            user(os, "other", () -> ran.set(1));
            os.thread_block();
            assertEquals(Tru64.THREAD_TIMED_OUT, os.current_thread().wait_result());
            outcomes.assertOutcomes(Set.of(0, 1)).saw(ran.get());
        }
    }

    @Nested
    @Clause("S4")
    class Misuse {
        @KernelTest
        @GoldenTrace("C15")
        @ExpectPanic("EMU T64-SLK01 thread_block")
        @Variation(
                routines = "thread_block",
                real = "the text of this panic was not found in any document",
                ours = "is ours: `EMU T64-SLK01 thread_block`",
                why = "a text that nobody has read is not invented as the kernel's",
                source = "tru64.md 6.6, Q3")
        void with_a_simple_lock(Tru64 os) {
            SimpleLockData lock = new SimpleLockData();
            os.simple_lock_init(lock);
            os.simple_lock(lock);
            os.thread_block();
            os.simple_unlock(lock);
        }

        @KernelTest
        @ExpectFinding("block-at-raised-spl")
        void at_raised_priority_level(Tru64 os) {
            os.current_thread().setSpl(4);
            os.thread_block();
            os.current_thread().setSpl(0);
        }

        @KernelTest
        @ExpectPanic("EMU T64-ISR01 thread_block")
        void in_an_interrupt_handler(Tru64 os) {
            inInterrupt(os);
            os.thread_block();
        }
    }
}
