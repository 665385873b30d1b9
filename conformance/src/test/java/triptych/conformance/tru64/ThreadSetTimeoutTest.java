package triptych.conformance.tru64;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static triptych.conformance.tru64.ThreadsFixture.await;
import static triptych.conformance.tru64.ThreadsFixture.reached;
import static triptych.conformance.tru64.ThreadsFixture.user;

import java.util.Set;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.GoldenTrace;
import triptych.conformance.Variation;
import triptych.core.machine.Machine;
import triptych.junit.ExpectFinding;
import triptych.junit.ExpectInterleavings;
import triptych.junit.ExpectPanic;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;
import triptych.tru64.Tru64;
import triptych.tru64.struct.SimpleLockData;

@Conformance("thread_set_timeout")
@Explore(strategy = "exhaustive", requireProof = true)
class ThreadSetTimeoutTest {
    private final Object event = new Object();

    @Nested
    @Clause("S1")
    class A_limit {
        @KernelTest
        @GoldenTrace("C10")
        void ends_an_uninterruptible_wait(Tru64 os, Machine machine) {
            assertEquals(Tru64.THREAD_TIMED_OUT, await(os, event, false, 5));
            assertEquals(5, machine.clock().now());
        }

        @KernelTest
        void may_be_set_with_the_lock_held(Tru64 os) {
            SimpleLockData lock = new SimpleLockData();
            os.simple_lock_init(lock);
            os.simple_lock(lock);
            os.assert_wait_mesg(event, true, "wait");
            os.thread_set_timeout(2);
            os.simple_unlock(lock);
            os.thread_block();
            assertEquals(Tru64.THREAD_TIMED_OUT, os.current_thread().wait_result());
        }

        @KernelTest
        void and_a_wakeup_on_one_tick_come_in_either_order(Tru64 os, Outcomes<Integer> outcomes) {
            user(
                    os,
                    "waker",
                    () -> {
                        await(os, null, false, 3);
                        os.thread_wakeup(event);
                    });
            outcomes.assertOutcomes(Set.of(Tru64.THREAD_TIMED_OUT, Tru64.THREAD_AWAKENED))
                    .saw(await(os, event, true, 3 + os.kernel().machine().choose(2)));
        }
    }

    @Nested
    @Clause("S2")
    class A_wakeup {
        @KernelTest
        @GoldenTrace("C9")
        void before_it_leaves_nothing_to_limit(Tru64 os, Machine machine) {
            os.assert_wait_mesg(event, true, "wait");
            os.thread_wakeup(event);
            os.thread_set_timeout(3);
            os.thread_block();
            assertEquals(Tru64.THREAD_AWAKENED, os.current_thread().wait_result());
            assertEquals(0, machine.clock().now());
        }

        @KernelTest
        @ExpectInterleavings(1)
        @GoldenTrace("C8")
        void one_tick_before_its_end_removes_the_timer(Tru64 os, Machine machine) {
            user(
                    os,
                    "waker",
                    () -> {
                        await(os, null, false, 4);
                        os.thread_wakeup(event);
                        await(os, null, false, 9);
                        os.thread_wakeup(event);
                    });
            assertEquals(Tru64.THREAD_AWAKENED, await(os, event, true, 5));
            assertEquals(Tru64.THREAD_AWAKENED, await(os, event, true));
            assertEquals(13, machine.clock().now());
        }
    }

    @Nested
    @Clause("S3")
    class The_interval {
        @KernelTest
        void of_0_is_the_next_tick(Tru64 os, Machine machine) {
            assertEquals(Tru64.THREAD_TIMED_OUT, await(os, event, true, 0));
            assertEquals(1, machine.clock().now());
        }

        @KernelTest
        @Explore(strategy = "exhaustive", profile = "strict")
        @ExpectPanic("EMU timeout-zero")
        void of_0_is_reported_if_asked_for(Tru64 os) {
            await(os, event, true, 0);
        }

        @KernelTest
        @ExpectFinding("timeout-negative")
        void must_not_be_negative(Tru64 os) {
            await(os, event, true, -1);
        }

        @KernelTest
        @ExpectFinding("next tick")
        @Variation(
                routines = "thread_set_timeout",
                real = "what a negative interval does is not told",
                ours = "counts as 0, and is reported as timeout-negative",
                why = "the next tick is the shortest limit there is",
                source = "tru64.md 3.6, Q6")
        void that_is_negative_counts_as_0(Tru64 os, Machine machine) {
            await(os, event, true, -5);
            if (machine.clock().now() == 1) {
                reached(os, "next tick");
            }
        }
    }

    @Nested
    @Clause("S4")
    class Without_an_assert {
        @KernelTest
        @ExpectFinding("T64-TMR01")
        void it_is_reported(Tru64 os) {
            os.thread_set_timeout(5);
        }

        @KernelTest
        @ExpectFinding("only yielded")
        void no_timer_is_set(Tru64 os, Machine machine) {
            os.thread_set_timeout(5);
            os.thread_block();
            if (machine.clock().now() == 0) {
                reached(os, "only yielded");
            }
        }
    }

    @Nested
    @Clause("S5")
    class A_second_call {
        @KernelTest
        @ExpectFinding("T64-TMR01")
        void is_reported(Tru64 os) {
            os.assert_wait_mesg_timo(event, true, "wait", 3);
            os.thread_set_timeout(5);
            os.thread_block();
        }

        @KernelTest
        @ExpectFinding("at 5")
        @Variation(
                routines = "thread_set_timeout",
                real = "a second call in one wait breaks Mach's list",
                ours = "the second limit holds; reported as T64-TMR01",
                why = "a broken list would tell less",
                source = "tru64.md 3.6")
        void decides(Tru64 os, Machine machine) {
            os.assert_wait_mesg_timo(event, true, "wait", 3);
            os.thread_set_timeout(5);
            os.thread_block();
            reached(os, "at " + machine.clock().now());
        }

        @KernelTest
        void is_well_in_the_next_wait(Tru64 os) {
            await(os, event, true, 3);
            await(os, event, true, 3);
        }

        @KernelTest
        @ExpectFinding("T64-TMR01")
        void is_only_wrong_while_nobody_has_woken_the_caller(Tru64 os) {
            user(os, "waker", () -> os.thread_wakeup(event));
            os.assert_wait_mesg_timo(event, true, "wait", 3);
            os.thread_set_timeout(5);
            os.thread_block();
        }
    }

    @Nested
    @Conformance("thread_sleep")
    class Thread_sleep {
        @KernelTest
        @ExpectInterleavings(1)
        @Clause("S1")
        void gives_the_lock_up_for_good(Tru64 os) {
            SimpleLockData lock = new SimpleLockData();
            os.simple_lock_init(lock);
            os.simple_lock(lock);
            user(
                    os,
                    "waker",
                    () -> {
                        os.simple_lock(lock);
                        os.thread_wakeup(event);
                        os.simple_unlock(lock);
                    });
            os.thread_sleep(event, lock, false);
            os.simple_lock(lock);
            os.simple_unlock(lock);
        }
    }
}
