package triptych.conformance.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.junit.ExpectFinding;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;
import triptych.linux.Linux;
import triptych.linux.struct.Mutex;

@Explore(strategy = "exhaustive", requireProof = true)
class MutexLifeTest {
    private static final String HELD_LOCK_FREED =
            "WARNING: held lock freed!\n"
                    + "test/PID is freeing memory A-A, with a lock still held there!\n";

    @Nested
    @Conformance("DEFINE_MUTEX")
    class Defined {
        @KernelTest
        @Clause("S1")
        void it_is_free(Linux os) {
            Mutex m = os.DEFINE_MUTEX("m");
            assertFalse(os.mutex_is_locked(m));
            assertEquals(1, os.mutex_trylock(m));
            os.mutex_unlock(m);
        }
    }

    @Nested
    @Conformance("mutex_init")
    class Initialised {
        @KernelTest
        @Clause("S1")
        void it_is_free(Linux os) {
            Mutex m = new Mutex();
            os.mutex_init(m);
            os.mutex_lock(m);
            os.mutex_unlock(m);
        }

        @Test
        @Clause("S2")
        void while_the_caller_holds_it() {
            assertThat(
                            LockRun.told(
                                    os -> {
                                        Mutex m = os.DEFINE_MUTEX("m");
                                        os.mutex_lock(m);
                                        os.mutex_init(m);
                                        assertFalse(os.mutex_is_locked(m));
                                    }))
                    .containsExactly(HELD_LOCK_FREED + "A (m), mutex, at: F:L");
        }

        @KernelTest
        @Clause("S3")
        @ExpectFinding("deadlock")
        void loses_whoever_waits(Linux os) {
            Mutex m = os.DEFINE_MUTEX("m");
            LockHands.user(os, "holder", () -> os.mutex_lock(m));
            LockHands.letOthersRun(os);
            LockHands.user(os, "waiter", () -> os.mutex_lock(m));
            LockHands.letOthersRun(os);
            os.mutex_init(m);
            os.mutex_lock(m);
            os.mutex_unlock(m);
        }
    }

    @Nested
    @Conformance("mutex_destroy")
    class Destroyed {
        @Test
        @Clause("S1")
        void while_held() {
            assertThat(
                            LockRun.told(
                                    os -> {
                                        Mutex m = os.DEFINE_MUTEX("m");
                                        os.mutex_lock(m);
                                        os.mutex_destroy(m);
                                        assertTrue(os.mutex_is_locked(m));
                                        os.mutex_unlock(m);
                                    }))
                    .containsExactly("DEBUG_LOCKS_WARN_ON(mutex_is_locked(lock))");
        }

        @Test
        @Clause("S2")
        void and_then_used() {
            assertThat(
                            LockRun.told(
                                    os -> {
                                        Mutex m = os.DEFINE_MUTEX("m");
                                        os.mutex_destroy(m);
                                        os.mutex_lock(m);
                                        os.mutex_unlock(m);
                                    }))
                    .containsExactly("DEBUG_LOCKS_WARN_ON(lock->magic != lock)");
        }
    }

    @Nested
    @Conformance("mutex_trylock")
    class Tried {
        @KernelTest
        @Clause("S1")
        void it_is_taken_or_not(Linux os, Outcomes<Integer> outcomes) {
            Mutex m = os.DEFINE_MUTEX("m");
            LockHands.user(
                    os,
                    "other",
                    () -> {
                        os.mutex_lock(m);
                        os.mutex_unlock(m);
                    });
            int taken = os.mutex_trylock(m);
            if (taken == 1) {
                assertEquals(0, os.mutex_trylock(m));
                os.mutex_unlock(m);
            }
            outcomes.assertOutcomes(Set.of(0, 1)).saw(taken);
        }

        @KernelTest
        @Clause("S2")
        void nothing_is_said(Linux os) {
            Mutex m = os.DEFINE_MUTEX("m");
            os.preempt_disable();
            assertEquals(1, os.mutex_trylock(m));
            os.mutex_unlock(m);
            os.preempt_enable();
        }
    }

    @Nested
    @Conformance("mutex_is_locked")
    class Looked_at {
        @KernelTest
        @Clause("S1")
        void it_is_locked_by_whomever(Linux os, Outcomes<Boolean> outcomes) {
            Mutex m = os.DEFINE_MUTEX("m");
            LockHands.user(
                    os,
                    "other",
                    () -> {
                        os.mutex_lock(m);
                        assertTrue(os.mutex_is_locked(m));
                        os.mutex_unlock(m);
                    });
            outcomes.assertOutcomes(Set.of(true, false)).saw(os.mutex_is_locked(m));
        }
    }
}
