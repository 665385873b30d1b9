package triptych.conformance.linux.keventd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.GoldenTrace;
import triptych.conformance.linux.keventd.KeventdKit.Event;
import triptych.core.memory.SharedInt;
import triptych.junit.ExpectFinding;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;
import triptych.linux.keventd.Keventd;
import triptych.linux.struct.TaskStruct;
import triptych.linux.struct.ThreadFn;

/** Starting a thread of the patch: traps Q1, Q2, Q3, Q5, Q6, Q7, Q23. */
@Conformance("kthread_start")
@Repaired
class StartTest {
    private static final ThreadFn FAILS = data -> -Keventd.ENOMEM;

    private static TaskStruct idler(Keventd os) {
        return os.kthread_create(null, KeventdKit.idle(os), null, "idler");
    }

    private static TaskStruct failed(Keventd os) {
        return os.kthread_start(os.kthread_create(FAILS, null, null, "failing"));
    }

    @Nested
    @Clause("P1")
    class On_success {
        @KernelTest
        @Literally
        void gives_NULL(Keventd os) {
            assertNull(os.kthread_start(idler(os)));
        }

        @KernelTest
        @AsDocumented
        void should_give_the_thread(Keventd os) {
            TaskStruct k = idler(os);
            assertSame(k, os.kthread_start(k));
        }
    }

    @Nested
    @Clause("P2")
    class After_a_failed_initfn {
        @KernelTest
        @Literally
        void looks_like_success(Keventd os) {
            assertNull(failed(os));
        }

        @KernelTest
        @GoldenTrace("O39")
        void gives_a_positive_pointer(Keventd os) {
            assertEquals(Keventd.ENOMEM, failed(os).number());
        }

        @KernelTest
        @GoldenTrace("O40")
        @AsDocumented
        void should_give_the_error(Keventd os) {
            assertEquals(-Keventd.ENOMEM, failed(os).number());
        }
    }

    @Nested
    @Clause("P3")
    class Returns_after_initfn {
        private final SharedInt ended = new SharedInt();

        private TaskStruct slow(Keventd os, Event begun) {
            return os.kthread_create(
                    data -> {
                        begun.tell(os);
                        ended.set(1);
                        return 0;
                    },
                    KeventdKit.idle(os),
                    null,
                    "slow");
        }

        @KernelTest
        void whatever_that_waits_for(Keventd os) {
            os.kthread_start(slow(os, new Event()));
            assertEquals(1, ended.peek());
        }

        @KernelTest
        void so_that_destroy_cannot_overtake_it(Keventd os) {
            Event begun = new Event();
            TaskStruct k = slow(os, begun);
            os.kernel().user("starter", () -> os.kthread_start(k));
            begun.await(os);
            os.kthread_destroy(k);
            assertEquals(1, ended.peek());
        }
    }

    @Nested
    @Clause("P4")
    class A_thread_that_has_run_already {
        @KernelTest
        @ExpectFinding("deadlock")
        void because_it_was_started(Keventd os) {
            TaskStruct k = idler(os);
            os.kthread_start(k);
            os.kthread_start(k);
        }

        @KernelTest
        @ExpectFinding("deadlock")
        @GoldenTrace("O44")
        void because_somebody_has_woken_it(Keventd os) {
            TaskStruct k = idler(os);
            os.wake_up_process(k);
            os.kthread_start(k);
        }
    }

    @KernelTest
    @Clause("P5")
    @ExpectFinding("use-after-free")
    void of_a_thread_that_has_failed(Keventd os) {
        TaskStruct k = os.kthread_create(FAILS, null, null, "failing");
        os.kthread_start(k);
        os.kthread_start(k);
    }

    @Nested
    @Conformance("kthread_run")
    @Literally
    class Running {
        @KernelTest
        @Clause("P1")
        @GoldenTrace("O38")
        void loses_the_thread(Keventd os) {
            assertNull(os.kthread_run(data -> 0, KeventdKit.idle(os), null, "worker"));
        }
    }

    @Nested
    @Conformance("start_kthread")
    class In_keventd {
        @KernelTest
        @Clause("P1")
        void waits_for_the_end_of_a_thread_that_has_failed(Keventd os) {
            TaskStruct k = os.kthread_create(FAILS, null, null, "failing");
            os.kthread_start(k);
            assertTrue(k.isFreed());
        }

        @KernelTest
        @Clause("P2")
        @ExpectFinding("deadlock")
        void holds_the_semaphore_while_it_waits_in_vain(Keventd os) {
            TaskStruct k = idler(os);
            os.kthread_start(k);
            os.kernel().user("second", () -> os.kthread_start(k));
            idler(os);
        }
    }

    @Nested
    @Conformance("kthread_ack")
    class The_one_completion {
        @KernelTest
        @Clause("P1")
        @ExpectFinding("deadlock")
        void forgets_what_was_told_before_the_start(Keventd os) {
            Event run = new Event();
            TaskStruct k = os.kthread_create(null, KeventdKit.telling(os, run, 0), null, "worker");
            os.wake_up_process(k);
            run.await(os);
            assertEquals(1, os.patch().globals().kthread_ack().done());
            os.kthread_start(k);
        }

        @KernelTest
        @Clause("P2")
        void takes_one_thread_for_another(Keventd os, Outcomes<Boolean> outcomes) {
            SharedInt run = new SharedInt();
            TaskStruct stray = idler(os);
            TaskStruct k =
                    os.kthread_create(
                            data -> {
                                run.set(1);
                                return 0;
                            },
                            KeventdKit.idle(os),
                            null,
                            "worker");
            os.kernel().user("stranger", () -> os.wake_up_process(stray));
            os.kthread_start(k);
            outcomes.assertOutcomes(Set.of(false, true)).saw(run.get() == 1);
        }
    }

    @Nested
    @Conformance("kthread_init_failed")
    class The_one_flag {
        @KernelTest
        @Clause("P1")
        void is_written_before_keventd_is_told(Keventd os) {
            assertEquals(Keventd.ENOMEM, failed(os).number());
            assertTrue(os.patch().globals().kthread_init_failed());
        }
    }
}
