package triptych.conformance.tru64;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static triptych.conformance.tru64.ThreadsFixture.await;
import static triptych.conformance.tru64.ThreadsFixture.settle;
import static triptych.conformance.tru64.ThreadsFixture.user;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.GoldenTrace;
import triptych.junit.ExpectInterleavings;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.tru64.Tru64;
import triptych.tru64.struct.RunState;
import triptych.tru64.struct.ThreadT;

@Conformance("thread_wakeup")
@Explore(strategy = "exhaustive", requireProof = true)
class ThreadWakeupTest {
    private final Object event = new Object();
    private final List<Integer> results = new ArrayList<>();
    private final List<ThreadT> waiters = new ArrayList<>();

    /** Three waiters, in the order of their names; the test goes on when all are asleep. */
    private void threeWaiters(Tru64 os) {
        for (String name : List.of("A", "B", "C")) {
            waiters.add(user(os, name, () -> results.add(await(os, event, false))));
            settle(os);
        }
    }

    private String asleep() {
        StringBuilder names = new StringBuilder();
        for (ThreadT waiter : waiters) {
            names.append(RunState.of(waiter) == RunState.WAITING ? waiter.label() : "");
        }
        return names.toString();
    }

    @Nested
    @Clause("S1")
    class All_who_wait {
        @KernelTest
        @ExpectInterleavings(1)
        void are_woken(Tru64 os) {
            threeWaiters(os);
            os.thread_wakeup(event);
            assertEquals("", asleep());
            settle(os);
            assertEquals(List.of(0, 0, 0), results);
        }
    }

    @Nested
    @Clause("S2")
    class Nobody {
        @KernelTest
        void is_remembered(Tru64 os) {
            os.thread_wakeup(event);
            assertEquals(0, os.thread_wakeup_prim(event, false, 0));
            assertEquals(Tru64.THREAD_TIMED_OUT, await(os, event, false, 2));
        }
    }

    @Nested
    @Clause("S3")
    class Event_0 {
        @KernelTest
        @ExpectInterleavings(1)
        void wakes_nobody(Tru64 os) {
            ThreadT waiter = user(os, "waiter", () -> await(os, null, true, 9));
            settle(os);
            os.thread_wakeup(null);
            assertEquals(RunState.WAITING, RunState.of(waiter));
        }
    }

    @Nested
    @Conformance("thread_wakeup_one")
    class Thread_wakeup_one {
        @KernelTest
        @ExpectInterleavings(1)
        @Clause("S1")
        @GoldenTrace("C3")
        void wakes_in_the_order_of_the_asserts(Tru64 os) {
            threeWaiters(os);
            os.thread_wakeup_one(event);
            assertEquals("BC", asleep());
            os.thread_wakeup_one(event);
            assertEquals("C", asleep());
            os.thread_wakeup_one(event);
            assertEquals("", asleep());
        }

        @KernelTest
        @ExpectInterleavings(1)
        @Clause("S1")
        @GoldenTrace("C4")
        void looks_at_no_priority(Tru64 os) {
            threeWaiters(os);
            waiters.get(2).sim().setPriority(Tru64.BASEPRI_HIGHEST);
            os.thread_wakeup_one(event);
            assertEquals("BC", asleep());
            os.thread_wakeup(event);
        }
    }

    @Nested
    @Conformance("thread_wakeup_prim")
    class Thread_wakeup_prim {
        @KernelTest
        @ExpectInterleavings(1)
        @Clause("S1")
        void wakes_one_or_all_and_says_whether_any(Tru64 os) {
            threeWaiters(os);
            assertEquals(1, os.thread_wakeup_prim(event, true, 0));
            assertEquals("BC", asleep());
            assertEquals(1, os.thread_wakeup_prim(event, false, 0));
            assertEquals("", asleep());
            assertEquals(0, os.thread_wakeup_prim(event, false, 0));
        }

        @KernelTest
        @ExpectInterleavings(1)
        @Clause("S2")
        @GoldenTrace("C13")
        void hands_over_any_result(Tru64 os) {
            threeWaiters(os);
            os.thread_wakeup_prim(event, false, 77);
            settle(os);
            assertEquals(List.of(77, 77, 77), results);
        }
    }

    @Nested
    @Conformance("thread_wakeup_with_result")
    class Thread_wakeup_with_result {
        @KernelTest
        @ExpectInterleavings(1)
        @Clause("S1")
        void hands_the_result_to_all(Tru64 os) {
            threeWaiters(os);
            os.thread_wakeup_with_result(event, Tru64.THREAD_RESTART);
            settle(os);
            assertEquals(List.of(4, 4, 4), results);
        }
    }
}
