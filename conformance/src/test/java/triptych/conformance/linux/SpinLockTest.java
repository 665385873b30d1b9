package triptych.conformance.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.Variation;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.linux.Linux;
import triptych.linux.struct.Spinlock;

@Conformance("spin_lock")
@Explore(strategy = "exhaustive", requireProof = true)
class SpinLockTest {
    @Nested
    @Clause("S1")
    class One_task {
        @KernelTest
        void at_a_time_holds_it(Linux os) {
            Spinlock s = os.DEFINE_SPINLOCK("s");
            int[] inside = new int[1];
            Runnable section =
                    () -> {
                        os.spin_lock(s);
                        assertEquals(1, ++inside[0]);
                        assertEquals(1, os.spin_is_locked(s));
                        inside[0]--;
                        os.spin_unlock(s);
                    };
            LockHands.user(os, "other", section);
            section.run();
        }
    }

    @Nested
    @Clause("S2")
    class The_preempt_count {
        @KernelTest
        void is_raised(Linux os) {
            Spinlock s = os.DEFINE_SPINLOCK("s");
            os.spin_lock(s);
            assertEquals(1, os.preempt_count());
            os.spin_unlock(s);
            assertEquals(0, os.preempt_count());
        }
    }

    @Nested
    @Clause("S3")
    class Its_holder {
        @Test
        @Variation(
                routines = "spin_lock",
                real =
                        "lockdep speaks first, `possible recursive locking`; then the "
                                + "processor spins until a watchdog bites",
                ours =
                        "the lock's own check speaks, `spinlock recursion`, and the "
                                + "deadlock is told at once",
                why = "spinning takes no time",
                source = "linux.md 5.4, 9")
        void is_told_and_waits_for_ever() {
            assertThat(
                            LockRun.told(
                                    os -> {
                                        Spinlock s = os.DEFINE_SPINLOCK("s");
                                        os.spin_lock(s);
                                        os.spin_lock(s);
                                    }))
                    .satisfiesExactly(
                            first ->
                                    assertThat(first)
                                            .isEqualTo(
                                                    "BUG: spinlock recursion on CPU#0, test/PID\n"
                                                            + " lock: s, .magic: dead4ead, .owner: test/PID, .owner_cpu: 0"),
                            second -> assertThat(second).startsWith("Deadlock"));
        }
    }

    @Nested
    @Clause("S4")
    class Zeroed_memory {
        @Test
        void is_told_once_and_works() {
            assertThat(
                            LockRun.told(
                                    os -> {
                                        Spinlock s = new Spinlock("s");
                                        os.spin_lock(s);
                                        os.spin_unlock(s);
                                    }))
                    .containsExactly(
                            "BUG: spinlock bad magic on CPU#0, test/PID\n"
                                    + " lock: s, .magic: 00000000, .owner: <none>/-1, .owner_cpu: 0");
        }
    }

    @Nested
    @Clause("S5")
    class A_holder_that_sleeps {
        @Test
        void keeps_it() {
            assertThat(
                            LockRun.titles(
                                    os -> {
                                        Spinlock s = os.DEFINE_SPINLOCK("s");
                                        os.spin_lock(s);
                                        LockHands.user(os, "other", () -> takeAndGiveBack(os, s));
                                        LockHands.sleep(os);
                                        assertEquals(1, os.spin_is_locked(s));
                                        os.preempt_disable();
                                        os.spin_unlock(s);
                                    }))
                    .containsExactly("BUG: scheduling while atomic: test/PID/0x00000002");
        }

        private void takeAndGiveBack(Linux os, Spinlock s) {
            os.spin_lock(s);
            os.spin_unlock(s);
        }
    }
}
