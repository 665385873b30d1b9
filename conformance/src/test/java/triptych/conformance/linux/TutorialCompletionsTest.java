package triptych.conformance.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import triptych.junit.ExpectFinding;
import triptych.junit.ExpectInterleavings;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.linux.Linux;
import triptych.linux.struct.Completion;
import triptych.linux.struct.TaskStruct;

/** What a well-known tutorial says of completions, sentence by sentence, where it is right. */
@Explore(strategy = "exhaustive", requireProof = true)
class TutorialCompletionsTest {
    private final Completion x = new Completion("x").initialised();

    @KernelTest
    void wait_and_signal_come_in_any_order(Linux os) {
        new WaitingHands(os).start("signal", () -> os.complete(x));
        os.wait_for_completion(x);
    }

    @KernelTest
    @ExpectInterleavings(1)
    void init_completion_sets_up_at_run_time_and_DECLARE_COMPLETION_does_statically(Linux os) {
        Completion dynamic = new Completion();
        os.init_completion(dynamic);
        for (Completion c : List.of(dynamic, os.DECLARE_COMPLETION("c"))) {
            assertFalse(os.completion_done(c));
        }
    }

    @KernelTest
    @ExpectInterleavings(1)
    void reinit_completion_only_resets_the_counter(Linux os) {
        os.complete(x);
        List<TaskStruct> queue = x.waiters();
        os.reinit_completion(x);
        assertEquals(0, x.done());
        assertTrue(queue == x.waiters());
    }

    @KernelTest
    @ExpectFinding("deadlock")
    void init_completion_twice_loses_queued_tasks(Linux os) {
        new WaitingHands(os).asleep("a", () -> os.wait_for_completion(x));
        os.init_completion(x);
        os.complete_all(x);
    }

    @KernelTest
    @ExpectInterleavings(1)
    void the_default_wait_has_no_time_limit_and_heeds_no_signal(Linux os) {
        WaitingHands hands = new WaitingHands(os);
        TaskStruct a = hands.asleep("a", () -> os.wait_for_completion(x));
        hands.signal(a, WaitingHands.SIGKILL);
        os.wait_for_completion_timeout(os.DECLARE_COMPLETION("hour"), 3_600_000);
        assertEquals(Linux.TASK_UNINTERRUPTIBLE, a.state());
        os.complete(x);
    }

    @KernelTest
    @ExpectFinding("sleep-in-atomic")
    void waiting_is_for_process_context_only(Linux os) {
        new WaitingHands(os).self().addPreemptCount(1);
        os.wait_for_completion_timeout(x, 0);
    }

    @KernelTest
    @ExpectInterleavings(1)
    void tasks_are_awakened_in_the_order_of_the_queue(Linux os) {
        WaitingHands hands = new WaitingHands(os);
        hands.asleep("first", () -> os.wait_for_completion(x));
        hands.asleep("second", () -> os.wait_for_completion(x));
        os.complete(x);
        hands.rest();
        assertEquals(List.of("first"), hands.log);
        os.complete(x);
    }

    @KernelTest
    @ExpectInterleavings(1)
    void an_interruptible_wait_ends_early_on_a_signal(Linux os) {
        WaitingHands hands = new WaitingHands(os);
        AtomicLong result = new AtomicLong();
        TaskStruct a = hands.asleep("a", () -> result.set(os.wait_for_completion_interruptible(x)));
        hands.signal(a, WaitingHands.SIGKILL);
        hands.rest();
        assertEquals(-Linux.ERESTARTSYS, result.get());
    }

    @KernelTest
    @ExpectFinding("deadlock")
    void if_nobody_completes_the_process_cannot_be_killed(Linux os) {
        WaitingHands hands = new WaitingHands(os);
        TaskStruct a = hands.asleep("a", () -> os.wait_for_completion(x));
        hands.signal(a, WaitingHands.SIGKILL);
    }

    @KernelTest
    void n_completes_let_n_waiters_through(Linux os) {
        WaitingHands hands = new WaitingHands(os);
        for (String name : List.of("a", "b", "c")) {
            hands.start(name, () -> os.wait_for_completion(x));
        }
        os.complete(x);
        os.complete(x);
        hands.rest();
        assertEquals(2, hands.log.size());
        os.complete(x);
    }

    @KernelTest
    void complete_all_lets_present_and_future_waiters_through(Linux os) {
        WaitingHands hands = new WaitingHands(os);
        hands.start("a", () -> os.wait_for_completion(x));
        hands.start("b", () -> os.wait_for_completion(x));
        os.complete_all(x);
        os.wait_for_completion(x);
    }

    @KernelTest
    @ExpectFinding("complete-all-twice")
    void complete_all_several_times_is_a_bug(Linux os) {
        os.complete_all(x);
        os.complete_all(x);
    }

    @KernelTest
    @ExpectInterleavings(1)
    void complete_and_complete_all_may_be_called_in_atomic_context(Linux os) {
        new WaitingHands(os).self().addPreemptCount(1);
        os.complete(x);
        os.complete_all(x);
    }

    @KernelTest
    @ExpectInterleavings(1)
    void after_complete_all_it_must_be_made_ready_again(Linux os) {
        os.complete_all(x);
        assertEquals(10, os.wait_for_completion_timeout(x, 10), "nothing has happened, yet");
        os.reinit_completion(x);
        assertEquals(0, os.wait_for_completion_timeout(x, 10));
    }

    @KernelTest
    @ExpectInterleavings(1)
    void try_wait_for_completion_takes_a_unit_or_says_no_and_never_queues(Linux os) {
        assertFalse(os.try_wait_for_completion(x));
        assertEquals(List.of(), x.waiters());
        os.complete(x);
        assertTrue(os.try_wait_for_completion(x));
        assertFalse(os.completion_done(x));
    }
}
