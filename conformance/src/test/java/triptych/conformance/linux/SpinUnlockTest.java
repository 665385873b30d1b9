package triptych.conformance.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

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
import triptych.linux.struct.Spinlock;

@Conformance("spin_unlock")
@Explore(strategy = "exhaustive", requireProof = true)
class SpinUnlockTest {
    @Nested
    @Clause("S1")
    class Those_who_wait {
        @KernelTest
        void take_it_in_any_order(Linux os, Outcomes<String> outcomes) {
            outcomes.assertOutcomes(Set.of("ab", "ba"));
            Spinlock s = os.DEFINE_SPINLOCK("s");
            StringBuilder order = new StringBuilder();
            LockHands.user(os, "a", () -> append(os, s, order, "a"));
            append(os, s, order, "b");
            LockHands.letOthersRun(os);
            assertEquals(0, os.preempt_count());
            outcomes.saw(order.toString());
        }

        private void append(Linux os, Spinlock s, StringBuilder order, String name) {
            os.spin_lock(s);
            order.append(name);
            os.spin_unlock(s);
        }
    }

    @Nested
    @Clause("S2")
    class Held_by_nobody {
        @Test
        @Variation(
                routines = "spin_unlock",
                real = "tells the processor that is there",
                ours = "always CPU#0",
                why = "in an exploration every task has a processor of its own",
                source = "docs/adr/0009-plain-runs-have-processors.md")
        void is_already_unlocked() {
            assertThat(
                            LockRun.told(
                                    os -> {
                                        os.preempt_disable();
                                        os.spin_unlock(os.DEFINE_SPINLOCK("s"));
                                    }))
                    .containsExactly(
                            "BUG: spinlock already unlocked on CPU#0, test/PID\n"
                                    + " lock: s, .magic: dead4ead, .owner: <none>/-1, .owner_cpu: -1");
        }
    }

    @Nested
    @Clause("S3")
    class Held_by_another {
        @Test
        @Variation(
                routines = "spin_unlock",
                real = "lockdep speaks first: `bad unlock balance`",
                ours = "the lock's own check speaks: `spinlock wrong owner`",
                why = "a check that knows the owner says more",
                source = "linux.md 5.4, 9")
        void has_the_wrong_owner_and_is_free() {
            assertThat(
                            LockRun.told(
                                    os -> {
                                        Spinlock s = os.DEFINE_SPINLOCK("s");
                                        os.spin_lock(s);
                                        LockHands.user(os, "other", () -> os.spin_unlock(s));
                                        LockHands.sleep(os);
                                        assertEquals(0, os.spin_is_locked(s));
                                    }))
                    .contains(
                            "BUG: spinlock wrong owner on CPU#0, other/PID\n"
                                    + " lock: s, .magic: dead4ead, .owner: test/PID, .owner_cpu: 0");
        }
    }
}
