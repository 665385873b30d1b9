package triptych.conformance.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.GoldenTrace;
import triptych.junit.ExpectFinding;
import triptych.junit.ExpectInterleavings;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.linux.Linux;
import triptych.linux.struct.Mutex;
import triptych.linux.struct.Spinlock;
import triptych.linux.struct.TaskStruct;

@Conformance("mutex_lock")
@Explore(strategy = "exhaustive", requireProof = true)
class MutexLockTest {
    @Nested
    @Clause("S1")
    class One_task {
        @KernelTest
        void at_a_time_holds_it(Linux os) {
            Mutex m = os.DEFINE_MUTEX("m");
            int[] inside = new int[1];
            Runnable section =
                    () -> {
                        os.mutex_lock(m);
                        assertEquals(1, ++inside[0]);
                        assertTrue(os.mutex_is_locked(m));
                        inside[0]--;
                        os.mutex_unlock(m);
                    };
            LockHands.user(os, "other", section);
            section.run();
        }
    }

    @Nested
    @Clause("S2")
    class In_atomic_context {
        @Test
        @GoldenTrace("O29")
        void a_free_mutex_is_told_and_taken() {
            assertThat(
                            LockRun.told(
                                    os -> {
                                        Spinlock s = os.DEFINE_SPINLOCK("s");
                                        Mutex m = os.DEFINE_MUTEX("m");
                                        os.spin_lock(s);
                                        os.mutex_lock(m);
                                        assertTrue(os.mutex_is_locked(m));
                                        os.mutex_unlock(m);
                                        os.spin_unlock(s);
                                    }))
                    .containsExactly(
                            "BUG: sleeping function called from invalid context at kernel/locking/mutex.c\n"
                                    + "in_atomic(): 1, irqs_disabled(): 0, non_block: 0, pid: PID, name: test\n"
                                    + "preempt_count: 1, expected: 0\n"
                                    + "1 lock held by test/PID:\n"
                                    + " #0: A (s), spinlock, at: F:L\n"
                                    + "Preemption disabled at:\n"
                                    + "F:L");
        }
    }

    @Nested
    @Clause("S3")
    class In_another_state {
        @Test
        @GoldenTrace("O31")
        void it_is_told_and_the_task_runs() {
            assertThat(
                            LockRun.told(
                                    os -> {
                                        Mutex m = os.DEFINE_MUTEX("m");
                                        LockHands.setState(os, Linux.TASK_INTERRUPTIBLE);
                                        os.mutex_lock(m);
                                        assertEquals(
                                                Linux.TASK_RUNNING, LockHands.current(os).state());
                                        os.mutex_unlock(m);
                                    }))
                    .singleElement()
                    .asString()
                    .startsWith("do not call blocking ops when !TASK_RUNNING; state=1 set at [<");
        }
    }

    @Nested
    @Clause("S4")
    class Its_holder {
        @Test
        void is_told_and_waits_for_ever() {
            assertThat(
                            LockRun.told(
                                    os -> {
                                        Mutex m = os.DEFINE_MUTEX("m");
                                        os.mutex_lock(m);
                                        os.mutex_lock(m);
                                    }))
                    .satisfiesExactly(
                            first ->
                                    assertThat(first)
                                            .isEqualTo(
                                                    "WARNING: possible recursive locking detected\n"
                                                            + "test/PID is trying to acquire lock:\n"
                                                            + "A (m), mutex, at: F:L\n"
                                                            + "but task is already holding lock:\n"
                                                            + "A (m), mutex, at: F:L\n"
                                                            + " Possible unsafe locking scenario:\n"
                                                            + "       CPU0\n"
                                                            + "       ----\n"
                                                            + "  lock(m);\n"
                                                            + "  lock(m);\n"
                                                            + " *** DEADLOCK ***\n"
                                                            + " May be due to missing lock nesting"
                                                            + " notation"),
                            second -> assertThat(second).startsWith("Deadlock"));
        }

        @KernelTest
        @ExpectFinding("deadlock")
        void is_in_TASK_UNINTERRUPTIBLE(Linux os) {
            Mutex m = os.DEFINE_MUTEX("m");
            TaskStruct other =
                    LockHands.user(
                            os,
                            "other",
                            () -> {
                                os.mutex_lock(m);
                                os.mutex_lock(m);
                            });
            LockHands.letOthersRun(os);
            if (other.state() != Linux.TASK_UNINTERRUPTIBLE) {
                throw os.kernel().machine().powerOff();
            }
        }
    }

    @Nested
    @Clause("S5")
    class Whoever_waits {
        @KernelTest
        @ExpectInterleavings(1)
        void is_kept_waiting_by_signals_and_wakeups(Linux os) {
            Mutex m = os.DEFINE_MUTEX("m");
            boolean[] taken = new boolean[1];
            os.mutex_lock(m);
            TaskStruct waiter =
                    LockHands.user(
                            os,
                            "waiter",
                            () -> {
                                os.mutex_lock(m);
                                taken[0] = true;
                                os.mutex_unlock(m);
                            });
            LockHands.letOthersRun(os);
            assertEquals(Linux.TASK_UNINTERRUPTIBLE, waiter.state());
            LockHands.raise(os, waiter, LockHands.SIGKILL);
            LockHands.letOthersRun(os);
            assertEquals(Linux.TASK_UNINTERRUPTIBLE, waiter.state());
            assertFalse(taken[0]);
            os.mutex_unlock(m);
        }
    }

    @Nested
    @Clause("S6")
    class Zeroed_memory {
        @Test
        void is_told_once_and_works() {
            assertThat(
                            LockRun.told(
                                    os -> {
                                        Mutex m = new Mutex("m");
                                        os.mutex_lock(m);
                                        assertTrue(os.mutex_is_locked(m));
                                        os.mutex_unlock(m);
                                        assertFalse(os.mutex_is_locked(m));
                                    }))
                    .containsExactly("DEBUG_LOCKS_WARN_ON(lock->magic != lock)");
        }
    }

    @Nested
    @Clause("S7")
    class Waiting_in_atomic_context {
        @Test
        void is_scheduling_while_atomic() {
            assertThat(
                            LockRun.titles(
                                    os -> {
                                        Mutex m = os.DEFINE_MUTEX("m");
                                        LockHands.user(os, "holder", () -> holdForAWhile(os, m));
                                        LockHands.letOthersRun(os);
                                        os.preempt_disable();
                                        os.mutex_lock(m);
                                        assertEquals(0, os.preempt_count());
                                        os.mutex_unlock(m);
                                    }))
                    .containsExactly(
                            "BUG: sleeping function called from invalid context at"
                                    + " kernel/locking/mutex.c",
                            "BUG: scheduling while atomic: test/PID/0x00000002");
        }

        private void holdForAWhile(Linux os, Mutex m) {
            os.mutex_lock(m);
            os.down_timeout(os.DEFINE_SEMAPHORE("while", 0), 5);
            os.mutex_unlock(m);
        }
    }
}
