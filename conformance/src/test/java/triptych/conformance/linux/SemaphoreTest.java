package triptych.conformance.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.junit.ExpectInterleavings;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;
import triptych.linux.Linux;
import triptych.linux.struct.Semaphore;
import triptych.linux.struct.TaskStruct;

@Explore(strategy = "exhaustive", requireProof = true)
class SemaphoreTest {
    private static final int INTERRUPTED = -Linux.EINTR;

    @Nested
    @Conformance({"DEFINE_SEMAPHORE", "sema_init", "down_trylock"})
    class Units {
        @KernelTest
        @Clause("S1")
        void are_taken_without_waiting(Linux os) {
            Semaphore sem = os.DEFINE_SEMAPHORE("sem", 1);
            assertEquals(0, os.down_trylock(sem));
            assertEquals(1, os.down_trylock(sem));
            os.sema_init(sem, 2);
            assertEquals(2, sem.count());
        }
    }

    @Nested
    @Conformance("down")
    class Down {
        @KernelTest
        @Clause("S1")
        void is_handed_the_unit_before_newcomers(Linux os) {
            Semaphore sem = os.DEFINE_SEMAPHORE("sem", 0);
            StringBuilder order = new StringBuilder();
            startWaiter(os, sem, order, "a");
            startWaiter(os, sem, order, "b");
            os.up(sem);
            assertEquals(1, os.down_trylock(sem));
            LockHands.letOthersRun(os);
            assertEquals("a", order.toString());
            os.up(sem);
            LockHands.letOthersRun(os);
            assertEquals("ab", order.toString());
        }

        private void startWaiter(Linux os, Semaphore sem, StringBuilder order, String name) {
            LockHands.user(
                    os,
                    name,
                    () -> {
                        os.down(sem);
                        order.append(name);
                    });
            LockHands.letOthersRun(os);
        }

        @KernelTest
        @Clause("S2")
        @ExpectInterleavings(1)
        void is_kept_waiting_by_signals_and_wakeups(Linux os) {
            Semaphore sem = os.DEFINE_SEMAPHORE("sem", 0);
            TaskStruct waiter = LockHands.user(os, "waiter", () -> os.down(sem));
            LockHands.letOthersRun(os);
            LockHands.raise(os, waiter, LockHands.SIGKILL);
            LockHands.letOthersRun(os);
            assertEquals(Linux.TASK_UNINTERRUPTIBLE, waiter.state());
            os.up(sem);
            LockHands.letOthersRun(os);
            assertEquals(0, sem.count());
        }

        @Test
        @Clause("S3")
        void in_atomic_context() {
            assertThat(
                            LockRun.titles(
                                    os -> {
                                        os.preempt_disable();
                                        os.down(os.DEFINE_SEMAPHORE("sem", 1));
                                    }))
                    .containsExactly(
                            "BUG: sleeping function called from invalid context at"
                                    + " kernel/locking/semaphore.c");
        }
    }

    @Nested
    @Conformance({"down_interruptible", "down_killable"})
    class Down_and_signals {
        @KernelTest
        @Clause("S1")
        void a_unit_that_is_there_is_taken(Linux os) {
            Semaphore sem = os.DEFINE_SEMAPHORE("sem", 2);
            LockHands.current(os).signals().raise(LockHands.SIGKILL);
            assertEquals(0, os.down_interruptible(sem));
            assertEquals(0, os.down_killable(sem));
        }

        @KernelTest
        @Clause("S2")
        void a_signal_ends_an_interruptible_wait(Linux os, Outcomes<Integer> outcomes) {
            signalAndUp(
                    os,
                    os::down_interruptible,
                    LockHands.SIGTERM,
                    outcomes.assertOutcomes(Set.of(0, INTERRUPTED))::saw);
        }

        @KernelTest
        @Clause("S2")
        void a_fatal_one_ends_a_killable_wait(Linux os, Outcomes<Integer> outcomes) {
            signalAndUp(
                    os,
                    os::down_killable,
                    LockHands.SIGKILL,
                    outcomes.assertOutcomes(Set.of(0, INTERRUPTED))::saw);
        }

        @KernelTest
        @Clause("S2")
        void another_does_not_end_a_killable_wait(Linux os, Outcomes<Integer> outcomes) {
            signalAndUp(
                    os,
                    os::down_killable,
                    LockHands.SIGTERM,
                    outcomes.assertOutcomes(Set.of(0))::saw);
        }

        private void signalAndUp(
                Linux os, ToIntFunction<Semaphore> down, int signal, IntConsumer result) {
            Semaphore sem = os.DEFINE_SEMAPHORE("sem", 0);
            TaskStruct waiter =
                    LockHands.user(os, "waiter", () -> result.accept(down.applyAsInt(sem)));
            LockHands.raise(os, waiter, signal);
            os.up(sem);
        }
    }

    @Nested
    @Conformance("down_timeout")
    class Down_in_time {
        @KernelTest
        @Clause("S1")
        void there_is_a_unit(Linux os) {
            Semaphore sem = os.DEFINE_SEMAPHORE("sem", 1);
            assertEquals(0, os.down_timeout(sem, 0));
            LockHands.user(os, "other", () -> os.up(sem));
            assertEquals(0, os.down_timeout(sem, 5));
        }

        @KernelTest
        @Clause("S2")
        void there_is_none(Linux os) {
            Semaphore sem = os.DEFINE_SEMAPHORE("sem", 0);
            assertEquals(-Linux.ETIME, os.down_timeout(sem, 0));
            assertEquals(0, os.kernel().machine().clock().now());
            assertEquals(-Linux.ETIME, os.down_timeout(sem, 12));
            assertEquals(12, os.kernel().machine().clock().now());
            os.up(sem);
            assertEquals(1, sem.count());
        }
    }

    @Nested
    @Conformance("up")
    class Up {
        @KernelTest
        @Clause("S1")
        void adds_a_unit_that_nobody_took(Linux os) {
            Semaphore sem = os.DEFINE_SEMAPHORE("sem", 1);
            os.up(sem);
            assertEquals(2, sem.count());
        }

        @KernelTest
        @Clause("S2")
        @ExpectInterleavings(1)
        void hands_the_unit_on(Linux os) {
            Semaphore sem = os.DEFINE_SEMAPHORE("sem", 0);
            LockHands.user(os, "waiter", () -> os.down(sem));
            LockHands.letOthersRun(os);
            os.up(sem);
            assertEquals(0, sem.count());
        }
    }
}
