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
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;
import triptych.linux.Linux;
import triptych.linux.struct.IrqFlags;
import triptych.linux.struct.Spinlock;

@Explore(strategy = "exhaustive", requireProof = true)
class SpinLockVariantsTest {
    @Nested
    @Conformance({"DEFINE_SPINLOCK", "spin_lock_init", "spin_is_locked"})
    class A_free_spinlock {
        @KernelTest
        @Clause("S1")
        void is_seen_held_by_whomever(Linux os, Outcomes<Integer> outcomes) {
            Spinlock defined = os.DEFINE_SPINLOCK("defined");
            Spinlock made = new Spinlock();
            os.spin_lock_init(made);
            assertEquals(0, os.spin_is_locked(defined));
            os.spin_lock(defined);
            assertEquals(1, os.spin_is_locked(defined));
            os.spin_unlock(defined);
            LockHands.user(
                    os,
                    "other",
                    () -> {
                        os.spin_lock(made);
                        os.spin_unlock(made);
                    });
            outcomes.assertOutcomes(Set.of(0, 1)).saw(os.spin_is_locked(made));
        }
    }

    @Nested
    @Conformance({"spin_lock_irqsave", "spin_unlock_irqrestore"})
    class Saving_interrupts {
        @KernelTest
        @Clause("S1")
        void gives_them_their_state_again(Linux os) {
            Spinlock outer = os.DEFINE_SPINLOCK("outer");
            Spinlock inner = os.DEFINE_SPINLOCK("inner");
            IrqFlags wereOn = new IrqFlags();
            IrqFlags wereOff = new IrqFlags();
            os.spin_lock_irqsave(outer, wereOn);
            os.spin_lock_irqsave(inner, wereOff);
            assertEquals(2, os.preempt_count());
            os.spin_unlock_irqrestore(inner, wereOff);
            assertTrue(os.irqs_disabled());
            os.spin_unlock_irqrestore(outer, wereOn);
            assertFalse(os.irqs_disabled());
            assertEquals(0, os.preempt_count());
        }
    }

    @Nested
    @Conformance({"spin_lock_irq", "spin_unlock_irq"})
    class Without_saving {
        @KernelTest
        @Clause("S1")
        void they_come_on_too_early(Linux os) {
            Spinlock s = os.DEFINE_SPINLOCK("s");
            os.local_irq_disable();
            os.spin_lock_irq(s);
            assertTrue(os.irqs_disabled());
            assertEquals(1, os.preempt_count());
            os.spin_unlock_irq(s);
            assertFalse(os.irqs_disabled());
            assertEquals(0, os.preempt_count());
        }
    }

    @Nested
    @Conformance({"spin_lock_bh", "spin_unlock_bh"})
    class Without_bottom_halves {
        @KernelTest
        @Clause("S1")
        void the_count_has_both(Linux os) {
            Spinlock s = os.DEFINE_SPINLOCK("s");
            os.spin_lock_bh(s);
            assertEquals(0x201, os.preempt_count());
            os.spin_unlock_bh(s);
            assertEquals(0, os.preempt_count());
        }
    }

    @Nested
    @Conformance("spin_trylock")
    class A_try {
        @KernelTest
        @Clause("S1")
        void raises_the_count_if_it_succeeds(Linux os, Outcomes<Integer> outcomes) {
            Spinlock s = os.DEFINE_SPINLOCK("s");
            LockHands.user(
                    os,
                    "other",
                    () -> {
                        os.spin_lock(s);
                        os.spin_unlock(s);
                    });
            int taken = os.spin_trylock(s);
            assertEquals(taken, os.preempt_count());
            if (taken == 1) {
                os.spin_unlock(s);
            }
            outcomes.assertOutcomes(Set.of(0, 1)).saw(taken);
        }
    }

    @Nested
    @Conformance("assert_spin_locked")
    class Claimed {
        @KernelTest
        @Clause("S1")
        void it_is_held(Linux os) {
            Spinlock s = os.DEFINE_SPINLOCK("s");
            os.spin_lock(s);
            os.assert_spin_locked(s);
            os.spin_unlock(s);
        }

        @Test
        @Clause("S1")
        void it_is_free() {
            assertThat(LockRun.told(os -> os.assert_spin_locked(os.DEFINE_SPINLOCK("s"))))
                    .containsExactly("kernel BUG at F:L!");
        }
    }
}
