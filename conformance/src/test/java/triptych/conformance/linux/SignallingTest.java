package triptych.conformance.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.Variation;
import triptych.junit.ExpectInterleavings;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;
import triptych.linux.Linux;
import triptych.linux.struct.TaskStruct;

@Explore(strategy = "exhaustive", requireProof = true)
class SignallingTest {
    /** A thread that allows {@code signal} and sleeps in {@code state} until something wakes it. */
    private static TaskStruct sleeper(Linux os, int signal, int state) {
        return ThreadBodies.settled(
                os,
                data -> {
                    os.allow_signal(signal);
                    os.set_current_state(state);
                    os.schedule();
                    return os.signal_pending(os.current());
                });
    }

    private static char stateAfter(Linux os, TaskStruct k, int signal) {
        assertEquals(0, os.send_sig(signal, k, 0));
        os.msleep(1);
        char state = os.task_state_to_char(k);
        os.kthread_stop(k);
        return state;
    }

    @Nested
    @Conformance({"allow_signal", "send_sig"})
    class Allowed {
        @ParameterizedTest
        @Explore(strategy = "exhaustive", requireProof = true)
        @CsvSource({"15, 1, X", "9, 258, X", "15, 258, D", "9, 2, D"})
        @Clause("S1")
        void wakes_by_state(int signal, int state, char then, Linux os) {
            assertEquals(then, stateAfter(os, sleeper(os, signal, state), signal));
        }
    }

    @Nested
    @Clause("S2")
    @Conformance({"allow_signal", "send_sig"})
    class Not_allowed {
        @KernelTest
        void is_dropped(Linux os) {
            TaskStruct k = sleeper(os, Linux.SIGTERM, Linux.TASK_INTERRUPTIBLE);
            assertEquals('S', stateAfter(os, k, Linux.SIGKILL));
        }

        @KernelTest
        void is_lost_before_it_is_allowed(Linux os, Outcomes<Integer> outcomes) {
            TaskStruct k =
                    os.kthread_run(
                            data -> {
                                os.allow_signal(Linux.SIGTERM);
                                os.msleep(1);
                                return os.signal_pending(os.current());
                            },
                            null,
                            "worker");
            os.get_task_struct(k);
            os.send_sig(Linux.SIGTERM, k, 0);
            os.msleep(2);
            outcomes.assertOutcomes(Set.of(0, 1)).saw(os.kthread_stop_put(k));
        }
    }

    @Nested
    @Conformance("send_sig")
    class Send_sig {
        @KernelTest
        @Clause("S3")
        void wakes_nobody_with_a_signal_that_is_pending(Linux os) {
            TaskStruct k = sleeper(os, Linux.SIGTERM, Linux.TASK_UNINTERRUPTIBLE);
            os.send_sig(Linux.SIGTERM, k, 0);
            assertEquals('D', stateAfter(os, k, Linux.SIGTERM));
        }

        @KernelTest
        @Clause("S1")
        void tells_bad_numbers_and_ended_tasks(Linux os) {
            TaskStruct k = ThreadBodies.settled(os, data -> 0);
            assertEquals(-Linux.EINVAL, os.send_sig(65, k, 0));
            assertEquals(-Linux.ESRCH, os.send_sig(Linux.SIGTERM, k, 0));
            assertEquals(0, os.send_sig(0, os.current(), 0));
        }
    }

    @Nested
    @Conformance("allow_kernel_signal")
    class Allow_kernel_signal {
        @KernelTest
        @Clause("S1")
        void lets_only_the_kernel_send(Linux os) {
            TaskStruct k = ThreadBodies.settled(os, data -> fromTheKernelOnly(os));
            assertEquals(2, os.kthread_stop(k));
        }

        private int fromTheKernelOnly(Linux os) {
            os.allow_kernel_signal(Linux.SIGTERM);
            os.send_sig(Linux.SIGTERM, os.current(), 0);
            int fromUser = os.signal_pending(os.current());
            os.send_sig(Linux.SIGTERM, os.current(), 1);
            return fromUser + 2 * os.signal_pending(os.current());
        }
    }

    @Nested
    @Conformance({"disallow_signal", "flush_signals", "kernel_dequeue_signal"})
    class Taking_back {
        private int life(Linux os) {
            TaskStruct self = os.current();
            os.allow_signal(Linux.SIGTERM);
            os.allow_signal(Linux.SIGHUP);
            os.send_sig(Linux.SIGTERM, self, 0);
            assertEquals(5, os.schedule_timeout_interruptible(5));
            assertEquals(5, os.schedule_timeout_interruptible(5));
            os.flush_signals(self);
            assertEquals(0, os.schedule_timeout_interruptible(5));
            os.send_sig(Linux.SIGTERM, self, 0);
            os.send_sig(Linux.SIGHUP, self, 0);
            assertEquals(Linux.SIGHUP, os.kernel_dequeue_signal());
            os.disallow_signal(Linux.SIGTERM);
            assertEquals(0, os.kernel_dequeue_signal());
            os.send_sig(Linux.SIGTERM, self, 0);
            return os.signal_pending(self);
        }

        @KernelTest
        @Clause("S1")
        void ends_what_is_pending(Linux os) {
            TaskStruct k = ThreadBodies.settled(os, data -> life(os));
            os.msleep(5);
            assertEquals(0, os.kthread_stop(k));
        }
    }

    @Nested
    @Conformance("flush_signals")
    class Flush_signals {
        @KernelTest
        @Clause("S2")
        void leaves_what_kthread_stop_has_set(Linux os) {
            TaskStruct k =
                    ThreadBodies.settled(
                            os,
                            data -> {
                                os.schedule_timeout_interruptible(Linux.MAX_SCHEDULE_TIMEOUT);
                                os.flush_signals(os.current());
                                return os.signal_pending(os.current());
                            });
            assertEquals(1, os.kthread_stop(k));
        }
    }

    @Nested
    @Conformance("kill_pid")
    class Kill_pid {
        @KernelTest
        @Clause("S1")
        @Variation(
                routines = "kill_pid",
                real = "takes a `struct pid`",
                ours = "takes the number",
                why = "numbers are not used again, so they are as good",
                source = "linux.md 4.4")
        void sends_to_the_living_task_of_the_number(Linux os) {
            TaskStruct k = sleeper(os, Linux.SIGTERM, Linux.TASK_INTERRUPTIBLE);
            assertEquals(-Linux.EINVAL, os.kill_pid(k.pidNumber(), 65, 0));
            assertEquals(0, os.kill_pid(k.pidNumber(), Linux.SIGTERM, 0));
            assertEquals(1, os.kthread_stop(k));
            os.msleep(1);
            assertEquals(-Linux.ESRCH, os.kill_pid(k.pidNumber(), Linux.SIGTERM, 0));
        }

        @KernelTest
        @Clause("S1")
        @ExpectInterleavings(1)
        void finds_nobody(Linux os) {
            assertEquals(-Linux.ESRCH, os.kill_pid(4711, Linux.SIGTERM, 0));
        }
    }
}
