package triptych.conformance.linux.keventd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.junit.ExpectFinding;
import triptych.junit.ExpectInterleavings;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;
import triptych.linux.keventd.Keventd;
import triptych.linux.struct.TaskStruct;

/** States, wake-ups and signals of 2.6.0. */
@Repaired
class OldSchedTest {
    private static TaskStruct waiting(Keventd os) {
        return os.kthread_create(null, null, null, "worker");
    }

    private static void sleep(Keventd os, int state) {
        os.set_current_state(state);
        os.schedule();
    }

    @Nested
    @Conformance("current")
    class Current {
        @KernelTest
        @Clause("P1")
        void is_the_task_that_runs(Keventd os) {
            TaskStruct[] seen = new TaskStruct[1];
            TaskStruct k =
                    os.kthread_create(
                            data -> (seen[0] = os.current()) == null ? -1 : 0,
                            KeventdKit.idle(os),
                            null,
                            "worker");
            os.kthread_start(k);
            assertSame(k, seen[0]);
            assertEquals("test", os.current().comm());
        }
    }

    @Nested
    @Conformance("set_current_state")
    class Set_current_state {
        @KernelTest
        @Clause("P1")
        @ExpectInterleavings(1)
        void lets_a_wake_up_come_before_the_sleep(Keventd os) {
            os.set_current_state(Keventd.TASK_UNINTERRUPTIBLE);
            assertEquals(1, os.wake_up_process(os.current()));
            os.schedule();
        }
    }

    @Nested
    @Conformance("schedule")
    class Schedule {
        @KernelTest
        @Clause("P1")
        @ExpectInterleavings(1)
        void only_yields_while_running(Keventd os) {
            os.schedule();
            assertEquals(Keventd.TASK_RUNNING, os.current().state());
        }

        @KernelTest
        @Clause("P2")
        @ExpectInterleavings(1)
        void does_not_sleep_with_a_signal_pending(Keventd os) {
            os.force_sig(Keventd.SIGTERM, os.current());
            sleep(os, Keventd.TASK_INTERRUPTIBLE);
        }
    }

    @Nested
    @Conformance("wake_up_process")
    class Wake_up_process {
        @KernelTest
        @Clause("P1")
        @ExpectFinding("deadlock")
        void is_lost_on_a_task_that_runs(Keventd os) {
            assertEquals(0, os.wake_up_process(os.current()));
            sleep(os, Keventd.TASK_INTERRUPTIBLE);
        }
    }

    @Nested
    @Conformance("signal_pending")
    class Signal_pending {
        @KernelTest
        @Clause("P1")
        void does_not_see_what_is_blocked(Keventd os) {
            TaskStruct k = waiting(os);
            os.kill_proc(k.pidNumber(), Keventd.SIGTERM, 0);
            assertEquals(0, os.signal_pending(k));
        }

        @KernelTest
        @Clause("P2")
        void is_how_corefn_learns_of_a_stop(Keventd os, Outcomes<Integer> outcomes) {
            TaskStruct k = os.kthread_create(null, data -> untilStopped(os), null, "worker");
            os.kthread_start(k);
            // 0 if the stop comes before the first call.
            outcomes.assertOutcomes(Set.of(0, 7)).saw(os.kthread_destroy(k));
        }

        private static int untilStopped(Keventd os) {
            while (os.signal_pending(os.current()) == 0) {
                sleep(os, Keventd.TASK_INTERRUPTIBLE);
            }
            return -7;
        }
    }

    @Nested
    @Conformance("force_sig")
    class Force_sig {
        @KernelTest
        @Clause("P1")
        void shows_what_a_user_had_sent(Keventd os) {
            TaskStruct k = waiting(os);
            os.kill_proc(k.pidNumber(), Keventd.SIGTERM, 0);
            os.force_sig(Keventd.SIGTERM, k);
            assertEquals(1, os.signal_pending(k));
        }

        @KernelTest
        @Clause("P2")
        @ExpectFinding("deadlock")
        void does_not_end_an_uninterruptible_sleep(Keventd os) {
            TaskStruct test = os.current();
            os.kernel().user("sender", () -> os.force_sig(Keventd.SIGKILL, test));
            sleep(os, Keventd.TASK_UNINTERRUPTIBLE);
        }
    }

    @Nested
    @Conformance("kill_proc")
    class Kill_proc {
        @KernelTest
        @Clause("P1")
        void leaves_a_blocked_signal_pending(Keventd os) {
            TaskStruct k = waiting(os);
            assertEquals(0, os.kill_proc(k.pidNumber(), Keventd.SIGKILL, 1));
            assertTrue(k.signals().isPending(Keventd.SIGKILL));
        }

        @KernelTest
        @Clause("P2")
        @ExpectInterleavings(1)
        void of_nobody(Keventd os) {
            assertEquals(-Keventd.ESRCH, os.kill_proc(9999, Keventd.SIGKILL, 0));
        }
    }

    @Nested
    @Conformance("find_task_by_pid")
    class Find_task_by_pid {
        @KernelTest
        @Clause("P1")
        void finds_a_thread_until_it_was_collected(Keventd os, Outcomes<Boolean> outcomes) {
            TaskStruct k = waiting(os);
            int pid = k.pidNumber();
            assertSame(k, os.find_task_by_pid(pid));
            os.kernel().user("looking", () -> outcomes.saw(os.find_task_by_pid(pid) == null));
            outcomes.assertOutcomes(Set.of(false, true));
            os.kthread_destroy(k);
            assertNull(os.find_task_by_pid(pid));
        }
    }
}
