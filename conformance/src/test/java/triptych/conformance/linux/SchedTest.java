package triptych.conformance.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.GoldenTrace;
import triptych.core.machine.Machine;
import triptych.core.memory.SharedInt;
import triptych.junit.ExpectFinding;
import triptych.junit.ExpectPanic;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;
import triptych.linux.Linux;
import triptych.linux.struct.TaskStruct;

@Explore(strategy = "exhaustive", requireProof = true)
class SchedTest {
    @Nested
    @Conformance("get_task_struct")
    class Get_task_struct {
        @KernelTest
        @Clause("S1")
        void keeps_the_task_of_an_ended_thread(Linux os) {
            TaskStruct k = ThreadBodies.settled(os, data -> 0);
            assertEquals('X', os.task_state_to_char(k));
            assertEquals(k, os.get_task_struct(k));
        }

        @KernelTest
        @Clause("S2")
        @ExpectPanic("slab-use-after-free in get_task_struct")
        void comes_too_late_once_it_is_freed(Linux os) {
            TaskStruct k = os.kthread_run(data -> 0, null, "worker");
            os.get_task_struct(k);
        }
    }

    @Nested
    @Conformance("put_task_struct")
    class Put_task_struct {
        @KernelTest
        @Clause("S1")
        @ExpectPanic("slab-use-after-free in task_state_to_char")
        void frees_an_ended_task_with_the_last_reference(Linux os) {
            TaskStruct k = ThreadBodies.settled(os, data -> 0);
            os.put_task_struct(k);
            os.task_state_to_char(k);
        }
    }

    @Nested
    @Conformance("set_current_state")
    class Set_current_state {
        @KernelTest
        @Clause("S1")
        @GoldenTrace("O28")
        void loses_no_wake_up_before_schedule(Linux os, Outcomes<Integer> outcomes) {
            TaskStruct self = os.current();
            os.set_current_state(Linux.TASK_UNINTERRUPTIBLE);
            SharedInt woken = new SharedInt();
            os.kernel().user("waker", () -> woken.set(os.wake_up_process(self)));
            os.schedule();
            outcomes.assertOutcomes(Set.of(0, 1)).saw(woken.get());
        }

        @KernelTest
        @Clause("S1")
        @ExpectFinding("deadlock")
        void loses_one_that_comes_before_it(Linux os) {
            TaskStruct self = os.current();
            os.kernel().user("waker", () -> os.wake_up_process(self));
            os.set_current_state(Linux.TASK_UNINTERRUPTIBLE);
            os.schedule();
        }

        @KernelTest
        @Clause("S2")
        void does_not_sleep_itself(Linux os, Machine machine) {
            SharedInt state = new SharedInt();
            TaskStruct self = os.current();
            os.kernel().user("onlooker", () -> state.set(os.task_state_to_char(self)));
            os.set_current_state(Linux.TASK_INTERRUPTIBLE);
            os.set_current_state(Linux.TASK_RUNNING);
            assertEquals(0, machine.clock().now());
        }

        @KernelTest
        @Clause("S3")
        @ExpectFinding("special-state")
        void warns_of_special_states(Linux os) {
            ThreadBodies.settled(
                    os,
                    data -> {
                        os.set_current_state(Linux.TASK_PARKED);
                        os.__set_current_state(Linux.TASK_RUNNING);
                        return 0;
                    });
        }
    }

    @Nested
    @Conformance("__set_current_state")
    class Set_current_state_without_a_barrier {
        @KernelTest
        @Clause("S1")
        void is_the_same(Linux os, Machine machine) {
            os.set_current_state(Linux.TASK_UNINTERRUPTIBLE);
            os.__set_current_state(Linux.TASK_RUNNING);
            os.schedule();
            TaskStruct k = ThreadBodies.settled(os, data -> 0);
            assertEquals(0, os.kthread_stop(k));
        }
    }

    @Nested
    @Conformance("set_special_state")
    class Set_special_state {
        @KernelTest
        @Clause("S1")
        void enters_a_state_that_ordinary_wake_ups_do_not_end(Linux os) {
            TaskStruct k =
                    ThreadBodies.settled(
                            os,
                            data -> {
                                os.set_special_state(Linux.TASK_PARKED);
                                os.schedule();
                                return 0;
                            });
            assertEquals(0, os.wake_up_process(k));
            assertEquals(1, os.wake_up_state(k, Linux.TASK_PARKED));
            assertEquals(0, os.kthread_stop(k));
        }

        @KernelTest
        @Clause("S1")
        @ExpectFinding("special-state")
        void warns_of_ordinary_states(Linux os) {
            ThreadBodies.settled(
                    os,
                    data -> {
                        os.set_special_state(Linux.TASK_IDLE);
                        os.__set_current_state(Linux.TASK_RUNNING);
                        return 0;
                    });
        }
    }

    @Nested
    @Conformance("schedule")
    class Schedule {
        @ParameterizedTest
        @Explore(strategy = "exhaustive", requireProof = true)
        @ValueSource(ints = {Linux.TASK_INTERRUPTIBLE, Linux.TASK_KILLABLE, Linux.TASK_IDLE})
        @Clause("S1")
        void sleeps_until_a_wake_up_that_fits(int state, Linux os) {
            TaskStruct k = ThreadBodies.settled(os, ThreadBodies.sleepsOnce(os, state));
            assertEquals(1, os.wake_up_process(k));
            os.msleep(1);
            assertEquals('X', os.task_state_to_char(k));
        }

        @ParameterizedTest
        @Explore(strategy = "exhaustive", requireProof = true)
        @CsvSource({"1, 9, true", "258, 9, true", "258, 15, false", "1026, 9, false"})
        @Clause("S2")
        void does_not_sleep_with_a_signal_that_the_state_heeds(
                int state, int signal, boolean heeded, Linux os) {
            TaskStruct k =
                    ThreadBodies.settled(
                            os,
                            data -> {
                                os.allow_signal(signal);
                                os.send_sig(signal, os.current(), 0);
                                os.set_current_state(state);
                                os.schedule();
                                return ThreadBodies.VALUE;
                            });
            assertEquals(heeded ? 0 : 1, os.wake_up_process(k));
            os.kthread_stop(k);
        }

        @KernelTest
        @Clause("S3")
        void lets_others_go_first(Linux os, Outcomes<Integer> outcomes) {
            SharedInt other = new SharedInt();
            os.kernel().user("other", () -> other.set(1));
            os.schedule();
            outcomes.assertOutcomes(Set.of(0, 1)).saw(other.get());
        }
    }

    @Nested
    @Conformance("io_schedule")
    class Io_schedule {
        @KernelTest
        @Clause("S1")
        void sleeps_as_schedule(Linux os) {
            TaskStruct k =
                    ThreadBodies.settled(
                            os,
                            data -> {
                                os.set_current_state(Linux.TASK_UNINTERRUPTIBLE);
                                os.io_schedule();
                                return 0;
                            });
            assertEquals('D', os.task_state_to_char(k));
            os.kthread_stop(k);
        }
    }

    @Nested
    @Conformance({"wake_up_process", "wake_up_state"})
    class Wake_up {
        @KernelTest
        @Clause("S1")
        void tells_whether_the_task_slept(Linux os) {
            TaskStruct k =
                    ThreadBodies.settled(
                            os, ThreadBodies.sleepsOnce(os, Linux.TASK_UNINTERRUPTIBLE));
            assertEquals(0, os.wake_up_state(k, Linux.TASK_INTERRUPTIBLE));
            assertEquals(1, os.wake_up_process(k));
            assertEquals(0, os.wake_up_process(k));
        }
    }

    @Nested
    @Conformance("wake_up_process")
    class Wake_up_process {
        @KernelTest
        @Clause("S2")
        void does_nothing_to_a_running_task(Linux os) {
            assertEquals(0, os.wake_up_process(os.current()));
            TaskStruct k = ThreadBodies.settled(os, data -> 0);
            assertEquals(0, os.wake_up_process(k));
        }

        @KernelTest
        @Clause("S3")
        @ExpectPanic("slab-use-after-free in wake_up_process")
        void uses_freed_memory_of_an_ended_thread(Linux os) {
            os.wake_up_process(os.kthread_run(data -> 0, null, "worker"));
        }

        @KernelTest
        @Clause("S3")
        @ExpectPanic("BUG: kernel NULL pointer dereference")
        void faults_with_an_error_pointer(Linux os) {
            os.wake_up_process(os.ERR_PTR(-Linux.ENOMEM));
        }
    }

    @Nested
    @Conformance("cond_resched")
    class Cond_resched {
        @KernelTest
        @Clause("S1")
        void lets_others_in_and_keeps_the_state(Linux os, Outcomes<Integer> outcomes) {
            SharedInt other = new SharedInt();
            os.kernel().user("other", () -> other.set(1));
            os.set_current_state(Linux.TASK_INTERRUPTIBLE);
            assertEquals(0, os.cond_resched());
            assertEquals('S', os.task_state_to_char(os.current()));
            os.__set_current_state(Linux.TASK_RUNNING);
            outcomes.assertOutcomes(Set.of(0, 1)).saw(other.get());
        }

        @KernelTest
        @Clause("S2")
        @ExpectFinding("sleep-in-atomic")
        void complains_in_atomic_context(Linux os) {
            os.current().addPreemptCount(1);
            os.cond_resched();
        }
    }

    @Nested
    @Conformance("yield")
    class Yield {
        @KernelTest
        @Clause("S1")
        void makes_the_task_running_and_lets_others_in(Linux os, Outcomes<Integer> outcomes) {
            SharedInt other = new SharedInt();
            os.kernel().user("other", () -> other.set(1));
            os.set_current_state(Linux.TASK_UNINTERRUPTIBLE);
            os.yield();
            assertEquals('R', os.task_state_to_char(os.current()));
            outcomes.assertOutcomes(Set.of(0, 1)).saw(other.get());
        }
    }

    @Nested
    @Clause("S1")
    @Conformance({"signal_pending", "fatal_signal_pending", "signal_pending_state"})
    class Signal_pending {
        @KernelTest
        void is_true_for_ever_in_a_thread_that_is_being_stopped(Linux os) {
            TaskStruct k =
                    ThreadBodies.settled(
                            os,
                            data -> {
                                os.schedule_timeout_interruptible(Linux.MAX_SCHEDULE_TIMEOUT);
                                os.flush_signals(os.current());
                                return os.signal_pending(os.current())
                                        + 2 * os.fatal_signal_pending(os.current());
                            });
            assertEquals(1, os.kthread_stop(k));
        }

        @KernelTest
        void depends_on_the_signal_and_the_state(Linux os) {
            TaskStruct k = ThreadBodies.settled(os, data -> heeds(os));
            assertEquals(0, os.kthread_stop(k));
        }

        private int heeds(Linux os) {
            TaskStruct self = os.current();
            os.allow_signal(Linux.SIGTERM);
            os.allow_signal(Linux.SIGKILL);
            os.send_sig(Linux.SIGTERM, self, 0);
            assertEquals(1, os.signal_pending(self));
            assertEquals(0, os.fatal_signal_pending(self));
            assertEquals(1, os.signal_pending_state(Linux.TASK_INTERRUPTIBLE, self));
            assertEquals(0, os.signal_pending_state(Linux.TASK_KILLABLE, self));
            os.send_sig(Linux.SIGKILL, self, 0);
            assertEquals(1, os.fatal_signal_pending(self));
            assertEquals(1, os.signal_pending_state(Linux.TASK_KILLABLE, self));
            assertEquals(0, os.signal_pending_state(Linux.TASK_UNINTERRUPTIBLE, self));
            return 0;
        }
    }

    @Nested
    @Conformance("might_sleep")
    class Might_sleep {
        @KernelTest
        @Clause("S1")
        @ExpectPanic("BUG: sleeping function called from invalid context at SchedTest.java:")
        void complains_in_atomic_context(Linux os) {
            os.current().addPreemptCount(1);
            os.might_sleep();
        }

        @KernelTest
        @Clause("S2")
        @ExpectPanic("do not call blocking ops when !TASK_RUNNING; state=2")
        void complains_in_another_state_which_is_over_then(Linux os) {
            os.set_current_state(Linux.TASK_UNINTERRUPTIBLE);
            os.might_sleep();
            assertEquals('R', os.task_state_to_char(os.current()));
        }
    }

    @Nested
    @Conformance("might_sleep_if")
    class Might_sleep_if {
        @KernelTest
        @Clause("S1")
        @ExpectFinding("sleep-in-atomic")
        void complains_if_the_condition_holds(Linux os) {
            os.current().addPreemptCount(1);
            os.might_sleep_if(false);
            assertTrue(os.kernel().machine().findings().isEmpty());
            os.might_sleep_if(true);
            assertFalse(os.kernel().machine().findings().isEmpty());
        }
    }

    @Nested
    @Conformance("task_state_to_char")
    class Task_state_to_char {
        @ParameterizedTest
        @Explore(strategy = "exhaustive", requireProof = true)
        @CsvSource({"1, S", "2, D", "258, D", "1026, I"})
        @Clause("S1")
        void tells_the_states_apart(int state, char letter, Linux os) {
            TaskStruct k = ThreadBodies.settled(os, ThreadBodies.sleepsOnce(os, state));
            assertEquals(letter, os.task_state_to_char(k));
            os.kthread_stop(k);
        }
    }
}
