package triptych.conformance.tru64;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static triptych.conformance.tru64.ThreadsFixture.await;
import static triptych.conformance.tru64.ThreadsFixture.inInterrupt;
import static triptych.conformance.tru64.ThreadsFixture.settle;
import static triptych.conformance.tru64.ThreadsFixture.user;

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
import triptych.tru64.struct.ThreadT;

@Conformance("assert_wait_mesg")
@Explore(strategy = "exhaustive", requireProof = true)
class AssertWaitTest {
    private static final int SIGINT = 2;

    private final Object event = new Object();

    @Nested
    @Clause("S1")
    class The_caller {
        @KernelTest
        void goes_on_running(Tru64 os) {
            ThreadT self = os.current_thread();
            assertEquals("R", RunState.bits(self));
            os.assert_wait_mesg(event, true, "wait");
            assertEquals("RW", RunState.bits(self));
            assertEquals(RunState.WAIT_ASSERTED, RunState.of(self));
            os.thread_wakeup(event);
            assertEquals("R", RunState.bits(self));
        }

        @KernelTest
        void misses_no_wakeup_after_the_assert(Tru64 os) {
            SharedInt asserted = new SharedInt(0, "asserted");
            user(
                    os,
                    "waker",
                    () -> {
                        while (asserted.get() == 0) {
                            settle(os);
                        }
                        os.thread_wakeup(event);
                    });
            os.assert_wait_mesg(event, false, "wait");
            asserted.set(1);
            os.thread_block();
            assertEquals(Tru64.THREAD_AWAKENED, os.current_thread().wait_result());
        }

        @KernelTest
        @GoldenTrace("C2")
        void sleeps_although_it_was_woken_before(Tru64 os) {
            os.thread_wakeup(event);
            assertEquals(Tru64.THREAD_TIMED_OUT, await(os, event, true, 5));
        }
    }

    @Nested
    @Clause("S2")
    class A_second_assert {
        @KernelTest
        @GoldenTrace("C6")
        @ExpectPanic("panic: assert_wait: already asserted event")
        void stops_the_kernel(Tru64 os) {
            os.assert_wait_mesg(event, true, "wait");
            os.assert_wait_mesg(event, true, "wait");
        }

        @KernelTest
        void is_well_once_the_first_was_woken(Tru64 os) {
            os.assert_wait_mesg(event, true, "wait");
            os.thread_wakeup(event);
            assertEquals(Tru64.THREAD_TIMED_OUT, await(os, event, true, 5));
        }

        @KernelTest
        @ExpectPanic("panic: assert_wait: already asserted event")
        void stops_the_kernel_unless_a_waker_came_in_between(Tru64 os) {
            user(os, "waker", () -> os.thread_wakeup(event));
            os.assert_wait_mesg(event, true, "wait");
            os.assert_wait_mesg(event, true, "wait");
            os.clear_wait(os.current_thread(), Tru64.THREAD_AWAKENED, false);
        }

        @KernelTest
        @ExpectFinding("T64-AW01")
        void over_event_0_is_reported(Tru64 os) {
            os.assert_wait_mesg(null, true, "nothing");
            os.assert_wait_mesg(event, true, "wait");
            os.thread_wakeup(event);
            os.thread_block();
        }

        @KernelTest
        @ExpectFinding("replaced")
        @Variation(
                routines = "assert_wait_mesg",
                real = "Mach does not notice a second assert over one for event 0",
                ours = "the second replaces it, and is reported as T64-AW01",
                why = "it is a mistake whatever the event",
                source = "tru64.md 3.2")
        void over_event_0_replaces_it(Tru64 os) {
            os.assert_wait_mesg(null, true, "nothing");
            os.assert_wait_mesg(event, true, "wait");
            os.thread_wakeup(event);
            os.thread_block();
            ThreadsFixture.reached(os, "replaced");
        }
    }

    @Nested
    @Clause("S3")
    class Event_0 {
        @KernelTest
        @ExpectInterleavings(1)
        @GoldenTrace("C7")
        void is_ended_by_the_timer_only(Tru64 os, Machine machine) {
            user(os, "waker", () -> os.thread_wakeup(null));
            assertEquals(Tru64.THREAD_TIMED_OUT, await(os, null, false, 3));
            assertEquals(3, machine.clock().now());
        }

        @KernelTest
        @ExpectInterleavings(1)
        void is_ended_by_clear_wait(Tru64 os) {
            ThreadT self = os.current_thread();
            user(
                    os,
                    "clearer",
                    () -> {
                        settle(os);
                        os.clear_wait(self, Tru64.THREAD_RESTART, false);
                    });
            assertEquals(Tru64.THREAD_RESTART, await(os, null, false));
        }
    }

    @Nested
    @Clause("S4")
    class An_event {
        @KernelTest
        @ExpectInterleavings(1)
        @GoldenTrace("C5")
        void is_an_identity_and_wakes_no_stranger(Tru64 os) {
            SharedInt one = new SharedInt(0, "one");
            SharedInt other = new SharedInt(0, "other");
            user(os, "stranger", () -> assertEquals(1, await(os, other, true, 9)));
            user(
                    os,
                    "waker",
                    () -> {
                        settle(os);
                        os.thread_wakeup(one);
                    });
            assertEquals(Tru64.THREAD_AWAKENED, await(os, one, true));
        }
    }

    @Nested
    @Clause("S5")
    class A_signal {
        @KernelTest
        void ends_an_interruptible_wait(Tru64 os, Outcomes<Integer> outcomes) {
            ThreadT self = os.current_thread();
            user(
                    os,
                    "killer",
                    () ->
                            os.kernel()
                                    .signals()
                                    .psignal(os.kernel().machine().running(), self, SIGINT));
            outcomes.assertOutcomes(Set.of(Tru64.THREAD_INTERRUPTED, Tru64.THREAD_TIMED_OUT))
                    .saw(await(os, event, true, 5));
        }

        @KernelTest
        void ends_no_other(Tru64 os) {
            ThreadT self = os.current_thread();
            user(
                    os,
                    "killer",
                    () ->
                            os.kernel()
                                    .signals()
                                    .psignal(os.kernel().machine().running(), self, SIGINT));
            assertEquals(Tru64.THREAD_TIMED_OUT, await(os, event, false, 5));
        }
    }

    @Nested
    @Clause("S6")
    class An_interrupt_handler {
        @KernelTest
        @ExpectPanic("EMU T64-ISR01 assert_wait_mesg")
        void must_not_assert(Tru64 os) {
            inInterrupt(os);
            os.assert_wait_mesg(event, true, "wait");
        }
    }

    @Nested
    @Conformance("assert_wait")
    class Assert_wait {
        @KernelTest
        @Clause("S1")
        void asserts(Tru64 os) {
            os.assert_wait(event, false);
            assertEquals("RWN", RunState.bits(os.current_thread()));
            os.thread_wakeup(event);
            os.thread_block();
        }
    }

    @Nested
    @Conformance("assert_wait_mesg_timo")
    class Assert_wait_mesg_timo {
        @KernelTest
        @Clause("S1")
        void limits_the_wait_as_well(Tru64 os, Machine machine) {
            os.assert_wait_mesg_timo(null, false, "delay", 4);
            os.thread_block();
            assertEquals(Tru64.THREAD_TIMED_OUT, os.current_thread().wait_result());
            assertTrue(machine.clock().now() == 4);
        }
    }
}
