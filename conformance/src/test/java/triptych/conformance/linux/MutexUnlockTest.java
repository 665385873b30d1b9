package triptych.conformance.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.Variation;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;
import triptych.linux.Linux;
import triptych.linux.struct.Mutex;

@Conformance("mutex_unlock")
@Explore(strategy = "exhaustive", requireProof = true)
class MutexUnlockTest {
    @Nested
    @Clause("S1")
    class Those_who_wait {
        @KernelTest
        void take_it_in_any_order(Linux os, Outcomes<String> outcomes) {
            outcomes.assertOutcomes(Set.of("ab", "ba"));
            Mutex m = os.DEFINE_MUTEX("m");
            StringBuilder order = new StringBuilder();
            os.mutex_lock(m);
            LockHands.user(os, "a", () -> append(os, m, order, "a"));
            LockHands.user(os, "b", () -> append(os, m, order, "b"));
            os.mutex_unlock(m);
            LockHands.letOthersRun(os);
            outcomes.saw(order.toString());
        }

        private void append(Linux os, Mutex m, StringBuilder order, String name) {
            os.mutex_lock(m);
            order.append(name);
            os.mutex_unlock(m);
        }
    }

    @Nested
    @Clause("S2")
    class Held_by_nobody {
        @Test
        void is_a_bad_balance() {
            assertThat(LockRun.told(os -> os.mutex_unlock(os.DEFINE_MUTEX("m"))))
                    .containsExactly(
                            "WARNING: bad unlock balance detected!\n"
                                    + "test/PID is trying to release lock (m) at:\n"
                                    + "F:L\n"
                                    + "but there are no more locks to release!\n"
                                    + "no locks held by test/PID.");
        }
    }

    @Nested
    @Clause("S3")
    class Held_by_another {
        @Test
        @Variation(
                routines = "mutex_unlock",
                real = "lockdep speaks first: `bad unlock balance`",
                ours =
                        "the lock's own check speaks: "
                                + "`DEBUG_LOCKS_WARN_ON(__owner_task(owner) != get_current())`",
                why = "a check that knows the owner says more",
                source = "linux.md 5.3, 9, 11")
        void is_told_and_frees_it() {
            assertThat(
                            LockRun.told(
                                    os -> {
                                        Mutex m = os.DEFINE_MUTEX("m");
                                        os.mutex_lock(m);
                                        LockHands.user(os, "other", () -> os.mutex_unlock(m));
                                        LockHands.letOthersRun(os);
                                        assertFalse(os.mutex_is_locked(m));
                                    }))
                    .containsExactly("DEBUG_LOCKS_WARN_ON(__owner_task(owner) != get_current())");
        }
    }
}
