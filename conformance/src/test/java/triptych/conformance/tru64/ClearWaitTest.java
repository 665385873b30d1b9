package triptych.conformance.tru64;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static triptych.conformance.tru64.ThreadsFixture.await;
import static triptych.conformance.tru64.ThreadsFixture.settle;
import static triptych.conformance.tru64.ThreadsFixture.user;
import static triptych.conformance.tru64.ThreadsFixture.worker;

import java.util.Set;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.GoldenTrace;
import triptych.core.machine.Machine;
import triptych.junit.ExpectFinding;
import triptych.junit.ExpectInterleavings;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;
import triptych.tru64.Tru64;
import triptych.tru64.struct.ThreadT;

@Conformance("clear_wait")
@Explore(strategy = "exhaustive", requireProof = true)
class ClearWaitTest {
    private final Object event = new Object();

    @Nested
    @Clause("S1")
    class A_wait {
        @KernelTest
        @ExpectInterleavings(1)
        void ends_with_the_result_and_without_its_timer(Tru64 os) {
            ThreadT self = os.current_thread();
            user(
                    os,
                    "clearer",
                    () -> {
                        settle(os);
                        os.clear_wait(self, Tru64.THREAD_INTERRUPTED, false);
                    });
            assertEquals(Tru64.THREAD_INTERRUPTED, await(os, event, false, 7));
            user(
                    os,
                    "waker",
                    () -> {
                        for (int i = 0; i < 10; i++) {
                            settle(os);
                        }
                        os.thread_wakeup(event);
                    });
            assertEquals(Tru64.THREAD_AWAKENED, await(os, event, false));
        }

        @KernelTest
        void is_ended_by_whoever_comes_first(Tru64 os, Outcomes<Integer> outcomes) {
            ThreadT self = os.current_thread();
            user(os, "clearer", () -> os.clear_wait(self, Tru64.THREAD_RESTART, true));
            user(os, "waker", () -> os.thread_wakeup(event));
            outcomes.assertOutcomes(
                            Set.of(
                                    Tru64.THREAD_RESTART,
                                    Tru64.THREAD_AWAKENED,
                                    Tru64.THREAD_TIMED_OUT))
                    .saw(await(os, event, true, 5));
        }
    }

    @Nested
    @Clause("S2")
    class Interrupt_only {
        @KernelTest
        @GoldenTrace("C11")
        void spares_an_uninterruptible_wait(Tru64 os) {
            ThreadT self = os.current_thread();
            user(os, "clearer", () -> os.clear_wait(self, Tru64.THREAD_INTERRUPTED, true));
            assertEquals(Tru64.THREAD_TIMED_OUT, await(os, event, false, 5));
        }
    }

    @Nested
    @Clause("S3")
    class A_thread_that_does_not_wait {
        @KernelTest
        void does_not_hear_of_it_later(Tru64 os) {
            os.clear_wait(os.current_thread(), Tru64.THREAD_RESTART, false);
            assertEquals(Tru64.THREAD_AWAKENED, os.current_thread().wait_result());
            assertEquals(Tru64.THREAD_TIMED_OUT, await(os, event, true, 5));
        }
    }

    @Nested
    @Clause("S4")
    class The_caller {
        @KernelTest
        @GoldenTrace("C12")
        void takes_its_assert_back(Tru64 os, Machine machine) {
            os.assert_wait_mesg_timo(event, false, "wait", 5);
            os.clear_wait(os.current_thread(), Tru64.THREAD_RESTART, false);
            os.thread_block();
            assertEquals(Tru64.THREAD_RESTART, os.current_thread().wait_result());
            assertEquals(0, machine.clock().now());
        }
    }

    @Nested
    @Clause("S5")
    class A_thread_that_has_ended {
        @KernelTest
        @ExpectFinding("T64-HND01")
        void must_not_be_named(Tru64 os) {
            ThreadT thread = worker(os, () -> {});
            settle(os);
            os.clear_wait(thread, Tru64.THREAD_AWAKENED, false);
        }
    }
}
