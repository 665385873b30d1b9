package triptych.conformance.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.GoldenTrace;
import triptych.conformance.Variation;
import triptych.core.lock.LockKind;
import triptych.core.lock.SimLock;
import triptych.core.machine.Machine;
import triptych.core.thread.Operation;
import triptych.core.thread.SimThread;
import triptych.junit.ExpectPanic;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.linux.Linux;
import triptych.linux.struct.Mutex;
import triptych.linux.struct.Spinlock;

@Conformance("Lockdep")
class LockdepTest {
    private static void inOrder(Linux os, Mutex first, Mutex second) {
        os.mutex_lock(first);
        os.mutex_lock(second);
        os.mutex_unlock(second);
        os.mutex_unlock(first);
    }

    @Nested
    @Clause("S1")
    @Explore(strategy = "exhaustive", requireProof = true)
    class Two_orders {
        @Test
        @GoldenTrace("O32")
        void are_told_although_nothing_blocked() {
            assertThat(
                            LockRun.told(
                                    os -> {
                                        Mutex a = os.DEFINE_MUTEX("a");
                                        Mutex b = os.DEFINE_MUTEX("b");
                                        inOrder(os, a, b);
                                        LockHands.user(os, "t2", () -> inOrder(os, b, a));
                                    }))
                    .containsExactly(
                            "WARNING: possible circular locking dependency detected\n"
                                    + "t2/PID is trying to acquire lock:\n"
                                    + "A (a), mutex, at: F:L\n"
                                    + "but task is already holding lock:\n"
                                    + "A (b), mutex, at: F:L\n"
                                    + "which lock already depends on the new lock.\n"
                                    + "the existing dependency chain (in reverse order) is:\n"
                                    + "-> #1 (b), at: F:L\n"
                                    + "-> #0 (a), at: F:L\n"
                                    + " Possible unsafe locking scenario:\n"
                                    + "       CPU0                    CPU1\n"
                                    + "       ----                    ----\n"
                                    + "  lock(b);\n"
                                    + "                               lock(a);\n"
                                    + "                               lock(b);\n"
                                    + "  lock(a);\n"
                                    + " *** DEADLOCK ***");
        }

        @Test
        void through_a_third_lock_have_a_longer_chain() {
            assertThat(
                            LockRun.told(
                                            os -> {
                                                Mutex a = os.DEFINE_MUTEX("a");
                                                Mutex b = os.DEFINE_MUTEX("b");
                                                Mutex c = os.DEFINE_MUTEX("c");
                                                inOrder(os, a, b);
                                                inOrder(os, b, c);
                                                inOrder(os, c, a);
                                            })
                                    .get(0))
                    .contains("-> #2 (c), at: F:L\n-> #1 (b), at: F:L\n-> #0 (a), at: F:L\n");
        }

        @KernelTest
        @ExpectPanic("possible circular locking dependency detected")
        void are_told_in_every_schedule(Linux os) {
            Mutex a = os.DEFINE_MUTEX("a");
            Mutex b = os.DEFINE_MUTEX("b");
            LockHands.user(os, "t2", () -> inOrder(os, b, a));
            inOrder(os, a, b);
        }

        @KernelTest
        void that_agree_are_fine(Linux os) {
            Mutex a = os.DEFINE_MUTEX("a");
            Mutex b = os.DEFINE_MUTEX("b");
            LockHands.user(os, "t2", () -> inOrder(os, a, b));
            inOrder(os, a, b);
        }
    }

    @Nested
    @Clause("S2")
    class Two_locks_of_one_class {
        @Test
        @Variation(
                routines = {"mutex_init", "DEFINE_MUTEX", "spin_lock_init", "DEFINE_SPINLOCK"},
                real =
                        "a lock's class is the place of its initialisation: two "
                                + "`DEFINE_MUTEX` are two classes",
                ours =
                        "its class is its name: locks of one name are one class; a lock "
                                + "without a name is a class of its own",
                why =
                        "the same name means the same in a report, and Java has no static "
                                + "key for a place",
                source = "linux.md 5.3; lockdep")
        void are_told() {
            assertThat(
                            LockRun.titles(
                                    os ->
                                            inOrder(
                                                    os,
                                                    os.DEFINE_MUTEX("dev->lock"),
                                                    os.DEFINE_MUTEX("dev->lock"))))
                    .containsExactly("WARNING: possible recursive locking detected");
        }

        @Test
        void have_one_name() {
            assertThat(
                            LockRun.titles(
                                    os -> {
                                        Mutex a = new Mutex();
                                        Mutex b = new Mutex();
                                        os.mutex_init(a);
                                        os.mutex_init(b);
                                        inOrder(os, a, b);
                                    }))
                    .isEmpty();
        }
    }

    @Nested
    @Clause("S3")
    class A_thread_that_ends {
        @Test
        void holding_a_lock_is_told() {
            assertThat(
                            LockRun.told(
                                    os -> {
                                        Mutex m = os.DEFINE_MUTEX("m");
                                        os.kthread_run(data -> lock(os, m), null, "k");
                                        LockHands.letOthersRun(os);
                                        assertTrue(os.mutex_is_locked(m));
                                    }))
                    .containsExactly(
                            "WARNING: k/PID still has locks held!\n"
                                    + "1 lock held by k/PID:\n"
                                    + " #0: A (m), mutex, at: F:L");
        }

        private int lock(Linux os, Mutex m) {
            os.mutex_lock(m);
            return 0;
        }
    }

    @Nested
    @Clause("S4")
    class The_first_report {
        @Test
        void is_the_last() {
            assertThat(
                            LockRun.titles(
                                    os -> {
                                        Mutex m = os.DEFINE_MUTEX("m");
                                        os.mutex_unlock(m);
                                        os.mutex_unlock(m);
                                        os.spin_unlock(new Spinlock("s"));
                                    }))
                    .containsExactly("WARNING: bad unlock balance detected!");
        }
    }

    @Nested
    @Clause("S5")
    class A_try {
        @Test
        void is_not_held_against_the_order() {
            assertThat(
                            LockRun.titles(
                                    os -> {
                                        Mutex a = os.DEFINE_MUTEX("a");
                                        Mutex b = os.DEFINE_MUTEX("b");
                                        inOrder(os, a, b);
                                        os.mutex_lock(b);
                                        os.mutex_trylock(a);
                                        os.mutex_unlock(a);
                                        os.mutex_unlock(b);
                                    }))
                    .isEmpty();
        }

        @Test
        void that_succeeded_comes_before_what_follows() {
            assertThat(
                            LockRun.titles(
                                    os -> {
                                        Mutex a = os.DEFINE_MUTEX("a");
                                        Mutex b = os.DEFINE_MUTEX("b");
                                        os.mutex_trylock(a);
                                        os.mutex_lock(b);
                                        os.mutex_unlock(b);
                                        os.mutex_unlock(a);
                                        inOrder(os, b, a);
                                    }))
                    .containsExactly("WARNING: possible circular locking dependency detected");
        }
    }

    @Nested
    @Clause("S6")
    class A_lock_without_class {
        @Test
        void has_no_order() {
            assertThat(
                            LockRun.titles(
                                    os -> {
                                        Mutex a = os.DEFINE_MUTEX("a");
                                        SimLock device = deviceLock(os);
                                        inTurn(os, device, () -> os.mutex_lock(a));
                                        inTurn(os, device, () -> os.mutex_unlock(a));
                                    }))
                    .isEmpty();
        }

        private static SimLock deviceLock(Linux os) {
            Machine machine = os.kernel().machine();
            LockKind kind = new LockKind("mutex", false, true);
            return machine.named(new SimLock(machine.footprint(), kind, "device", "device", false));
        }

        private static void inTurn(Linux os, SimLock lock, Runnable action) {
            SimThread sim = os.kernel().machine().running();
            lock.standBefore(Operation.LOCK, sim);
            lock.take(sim, os.kernel().machine().callSite());
            action.run();
            lock.standBefore(Operation.UNLOCK, sim);
            lock.release(sim);
        }
    }
}
