package triptych.conformance.linux.keventd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.GoldenTrace;
import triptych.conformance.linux.keventd.KeventdKit.Event;
import triptych.core.memory.SharedInt;
import triptych.core.thread.SimThread;
import triptych.junit.ExpectFinding;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;
import triptych.linux.keventd.Keventd;
import triptych.linux.struct.TaskStruct;
import triptych.linux.struct.ThreadFn;

/** The life of a thread of the patch: traps Q15 to Q18, and no wake-up is lost. */
@Conformance("kthread")
@Repaired
class BodyTest {
    private static TaskStruct started(Keventd os, ThreadFn initfn, ThreadFn corefn) {
        TaskStruct k = os.kthread_create(initfn, corefn, null, "worker");
        os.kthread_start(k);
        return k;
    }

    /** Time passes only when nobody else gets on: asleep, or going round without any change. */
    private static void letOthersRun(Keventd os) {
        SimThread self = os.kernel().machine().running();
        os.kernel().sleeps().sleep(self, 1, Keventd.TASK_UNINTERRUPTIBLE);
    }

    private static void requireSpinning(Keventd os, TaskStruct k) {
        letOthersRun(os);
        assertEquals(Keventd.TASK_RUNNING, k.state());
    }

    /** A {@code corefn} that takes work when it has been told of some. */
    private static ThreadFn worker(Keventd os, SharedInt work, Event done, int state) {
        return data -> {
            os.set_current_state(state);
            if (work.get() == 1) {
                os.set_current_state(Keventd.TASK_RUNNING);
                work.set(0);
                done.tell(os);
                os.set_current_state(state);
            }
            return 0;
        };
    }

    @KernelTest
    @Clause("P1")
    void does_not_see_the_signals_of_users(Keventd os) {
        TaskStruct k = os.kthread_create(null, KeventdKit.idle(os), null, "worker");
        assertEquals(0, os.kill_proc(k.pidNumber(), Keventd.SIGKILL, 0));
        assertTrue(k.signals().isPending(Keventd.SIGKILL));
        assertEquals(0, os.signal_pending(k));
        os.kthread_start(k);
    }

    @Nested
    @Clause("P2")
    class The_first_call {
        @KernelTest
        void needs_no_wake_up(Keventd os) {
            Event run = new Event();
            started(os, null, KeventdKit.telling(os, run, 0));
            run.await(os);
        }

        @KernelTest
        void does_not_come_after_a_stop(Keventd os, Outcomes<Boolean> outcomes) {
            Event run = new Event();
            TaskStruct k = started(os, null, KeventdKit.telling(os, run, 0));
            os.kthread_destroy(k);
            outcomes.assertOutcomes(Set.of(false, true)).saw(run.isTold());
        }
    }

    @Nested
    @Clause("P3")
    class Without_a_state {
        @KernelTest
        @GoldenTrace("O42")
        void is_called_again_and_again_although_nobody_wakes_it(Keventd os) {
            Event third = new Event();
            int[] calls = new int[1];
            ThreadFn corefn =
                    data -> {
                        if (++calls[0] >= 3) {
                            third.tell(os);
                            os.set_current_state(Keventd.TASK_INTERRUPTIBLE);
                        }
                        return 0;
                    };
            started(os, null, corefn);
            third.await(os);
        }

        @KernelTest
        void never_sleeps(Keventd os) {
            requireSpinning(os, started(os, null, data -> 0));
        }

        @KernelTest
        void spins_even_without_corefn(Keventd os) {
            requireSpinning(os, started(os, null, null));
        }
    }

    @Nested
    @Clause("P4")
    class With_the_state_set_first {
        @KernelTest
        void no_wake_up_is_lost(Keventd os) {
            SharedInt work = new SharedInt();
            Event done = new Event();
            TaskStruct k = started(os, null, worker(os, work, done, Keventd.TASK_INTERRUPTIBLE));
            work.set(1);
            os.wake_up_process(k);
            done.await(os);
        }

        @KernelTest
        void no_stop_is_lost(Keventd os) {
            assertEquals(0, os.kthread_destroy(started(os, null, KeventdKit.idle(os))));
        }

        @KernelTest
        @ExpectFinding("deadlock")
        void but_one_is_when_it_is_set_last(Keventd os) {
            SharedInt work = new SharedInt();
            Event done = new Event();
            ThreadFn careless =
                    data -> {
                        if (work.get() == 1) {
                            done.tell(os);
                        }
                        os.set_current_state(Keventd.TASK_INTERRUPTIBLE);
                        return 0;
                    };
            TaskStruct k = started(os, null, careless);
            work.set(1);
            os.wake_up_process(k);
            done.await(os);
        }
    }

    @Nested
    @Clause("P5")
    class A_corefn_that_has_failed {
        private final SharedInt calls = new SharedInt();

        private TaskStruct failed(Keventd os) {
            Event run = new Event();
            TaskStruct k =
                    started(
                            os,
                            null,
                            data -> {
                                calls.getAndAdd(1);
                                run.tell(os);
                                return -Keventd.EIO;
                            });
            run.await(os);
            return k;
        }

        @KernelTest
        @GoldenTrace("O43")
        void is_called_once(Keventd os) {
            assertEquals(Keventd.EIO, os.kthread_destroy(failed(os)));
            assertEquals(1, calls.peek());
        }

        @KernelTest
        void leaves_its_thread_asleep(Keventd os) {
            TaskStruct k = failed(os);
            letOthersRun(os);
            assertEquals(Keventd.TASK_INTERRUPTIBLE, k.state());
        }

        @KernelTest
        void spins_after_one_wake_up_too_many(Keventd os) {
            TaskStruct k = failed(os);
            letOthersRun(os);
            os.wake_up_process(k);
            requireSpinning(os, k);
        }
    }

    @KernelTest
    @Clause("P6")
    void an_initfn_with_a_positive_result_has_succeeded(Keventd os, Outcomes<Integer> outcomes) {
        TaskStruct k = started(os, data -> 1, KeventdKit.idle(os));
        // 255 if the stop comes before corefn has been called: then initfn's value is the last one.
        outcomes.assertOutcomes(Set.of(0, 255)).saw(os.kthread_destroy(k));
    }

    @Nested
    @Clause("P7")
    class After_a_stop {
        @KernelTest
        void interruptible_sleeps_end_at_once(Keventd os) {
            Event run = new Event();
            ThreadFn stubborn =
                    data -> {
                        run.tell(os);
                        for (int sleeps = 0; sleeps < 2; sleeps++) {
                            os.set_current_state(Keventd.TASK_INTERRUPTIBLE);
                            os.schedule();
                        }
                        return 0;
                    };
            TaskStruct k = started(os, null, stubborn);
            run.await(os);
            assertEquals(0, os.kthread_destroy(k));
        }
    }

    @KernelTest
    @Clause("P8")
    @ExpectFinding("deadlock")
    void an_uninterruptible_sleep_is_not_ended_by_a_stop(Keventd os) {
        SharedInt work = new SharedInt();
        Event done = new Event();
        os.kthread_destroy(started(os, null, worker(os, work, done, Keventd.TASK_UNINTERRUPTIBLE)));
    }
}
