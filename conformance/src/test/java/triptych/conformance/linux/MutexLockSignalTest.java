package triptych.conformance.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.junit.ExpectInterleavings;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;
import triptych.linux.Linux;
import triptych.linux.struct.Mutex;
import triptych.linux.struct.TaskStruct;

@Conformance({"mutex_lock_interruptible", "mutex_lock_killable"})
@Explore(strategy = "exhaustive", requireProof = true)
class MutexLockSignalTest {
    private static final int INTERRUPTED = -Linux.EINTR;

    @Nested
    @Clause("S1")
    class A_free_mutex {
        @KernelTest
        void is_taken_with_a_signal_pending(Linux os) {
            Mutex m = os.DEFINE_MUTEX("m");
            LockHands.current(os).signals().raise(LockHands.SIGKILL);
            assertEquals(0, os.mutex_lock_interruptible(m));
            os.mutex_unlock(m);
            assertEquals(0, os.mutex_lock_killable(m));
            os.mutex_unlock(m);
        }
    }

    /** What the waiter gets when, under the mutex, {@code signal} is sent and the mutex left. */
    private static void signalWhileWaiting(
            Linux os, ToIntFunction<Mutex> lock, int signal, IntConsumer result) {
        Mutex m = os.DEFINE_MUTEX("m");
        os.mutex_lock(m);
        TaskStruct waiter =
                LockHands.user(
                        os,
                        "waiter",
                        () -> {
                            int error = lock.applyAsInt(m);
                            if (error == 0) {
                                os.mutex_unlock(m);
                            }
                            result.accept(error);
                        });
        LockHands.raise(os, waiter, signal);
        os.mutex_unlock(m);
    }

    @Nested
    @Clause("S2")
    class A_signal {
        @KernelTest
        void ends_an_interruptible_wait(Linux os, Outcomes<Integer> outcomes) {
            signalWhileWaiting(
                    os,
                    os::mutex_lock_interruptible,
                    LockHands.SIGTERM,
                    outcomes.assertOutcomes(Set.of(0, INTERRUPTED))::saw);
        }

        @KernelTest
        void ends_a_killable_wait_if_it_is_fatal(Linux os, Outcomes<Integer> outcomes) {
            signalWhileWaiting(
                    os,
                    os::mutex_lock_killable,
                    LockHands.SIGKILL,
                    outcomes.assertOutcomes(Set.of(0, INTERRUPTED))::saw);
        }

        @KernelTest
        @ExpectInterleavings(1)
        void does_not_end_a_killable_wait_if_it_is_not(Linux os, Outcomes<Integer> outcomes) {
            signalWhileWaiting(
                    os,
                    os::mutex_lock_killable,
                    LockHands.SIGTERM,
                    outcomes.assertOutcomes(Set.of(0))::saw);
        }

        @KernelTest
        void kthread_stop_is_one(Linux os) {
            Mutex m = os.DEFINE_MUTEX("m");
            os.mutex_lock(m);
            TaskStruct k = os.kthread_run(data -> 100 - os.mutex_lock_interruptible(m), null, "k");
            LockHands.letOthersRun(os);
            assertEquals(100 + Linux.EINTR, os.kthread_stop(k));
            os.mutex_unlock(m);
        }
    }

    @Nested
    @Clause("S3")
    class Whoever_waits {
        @KernelTest
        @ExpectInterleavings(1)
        void has_the_state_of_the_routine(Linux os) {
            assertEquals(Linux.TASK_INTERRUPTIBLE, stateOf(os, os::mutex_lock_interruptible));
            assertEquals(Linux.TASK_KILLABLE, stateOf(os, os::mutex_lock_killable));
        }

        private int stateOf(Linux os, ToIntFunction<Mutex> lock) {
            Mutex m = os.DEFINE_MUTEX("m");
            os.mutex_lock(m);
            TaskStruct waiter =
                    LockHands.user(
                            os,
                            "waiter",
                            () -> {
                                lock.applyAsInt(m);
                                os.mutex_unlock(m);
                            });
            LockHands.letOthersRun(os);
            int state = waiter.state();
            os.mutex_unlock(m);
            return state;
        }
    }
}
