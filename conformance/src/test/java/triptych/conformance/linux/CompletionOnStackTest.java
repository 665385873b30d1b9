package triptych.conformance.linux;

import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.Variation;
import triptych.junit.ExpectPanic;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.linux.Linux;
import triptych.linux.struct.Completion;
import triptych.linux.struct.CompletionOnStack;
import triptych.linux.struct.TaskStruct;

@Conformance("DECLARE_COMPLETION_ONSTACK")
@Explore(strategy = "exhaustive", requireProof = true)
class CompletionOnStackTest {
    /** Who waits for a while in a function of its own, and whoever completes that later. */
    private static void waitInVain(Linux os, java.util.function.Consumer<Completion> completer) {
        WaitingHands hands = new WaitingHands(os);
        try (CompletionOnStack x = os.DECLARE_COMPLETION_ONSTACK("x")) {
            hands.start("completer", () -> completer.accept(x));
            os.wait_for_completion_timeout(x, 10);
        }
        hands.rest();
    }

    @Nested
    @Clause("S2")
    class After_the_function_has_returned {
        @KernelTest
        @ExpectPanic("BUG: KASAN: stack-out-of-bounds in complete")
        void a_late_complete_writes_to_dead_memory(Linux os) {
            waitInVain(
                    os,
                    x -> {
                        new WaitingHands(os).asleep("nobody", () -> {});
                        os.wait_for_completion_timeout(os.DECLARE_COMPLETION("delay"), 10);
                        os.complete(x);
                    });
        }

        @KernelTest
        @ExpectPanic("BUG: KASAN: stack-out-of-bounds in wait_for_completion")
        @Variation(
                routines = "DECLARE_COMPLETION_ONSTACK",
                real = "the memory is dead when the function returns",
                ours = "it is dead when the variable is closed (try-with-resources)",
                why = "a Java method has no end that others notice",
                source = "linux.md 3.1")
        void a_waiter_that_was_left_behind_finds_dead_memory(Linux os) {
            waitInVain(os, x -> os.wait_for_completion_timeout(x, 20));
        }

        @KernelTest
        void a_wait_that_was_answered_needs_it_no_more(Linux os) {
            WaitingHands hands = new WaitingHands(os);
            try (CompletionOnStack x = os.DECLARE_COMPLETION_ONSTACK("x")) {
                hands.start("completer", () -> os.complete(x));
                os.wait_for_completion(x);
            }
        }
    }

    @Nested
    @Clause("S2")
    class After_the_thread_has_ended {
        @KernelTest
        @ExpectPanic("BUG: KASAN: stack-out-of-bounds in complete")
        void a_late_complete_writes_to_dead_memory(Linux os) {
            Completion[] x = new Completion[1];
            TaskStruct k =
                    os.kthread_run(
                            data -> {
                                x[0] = os.DECLARE_COMPLETION_ONSTACK("x");
                                return 0;
                            },
                            null,
                            "k");
            os.kernel().tasks().get(k);
            new WaitingHands(os).rest();
            os.complete(x[0]);
        }
    }
}
