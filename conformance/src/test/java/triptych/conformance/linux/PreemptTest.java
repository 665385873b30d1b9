package triptych.conformance.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.linux.Linux;
import triptych.linux.kernel.PreemptCount;
import triptych.linux.struct.IrqFlags;

@Explore(strategy = "exhaustive", requireProof = true)
class PreemptTest {
    private static void addToCount(Linux os, int count) {
        os.kernel().locks().preemptCount().add(os.kernel().machine().running(), count);
    }

    @Nested
    @Conformance({"preempt_disable", "preempt_enable", "preempt_count", "in_atomic"})
    class Preemption {
        @KernelTest
        @Clause("S1")
        void nests(Linux os) {
            os.preempt_disable();
            os.preempt_disable();
            assertEquals(2, os.preempt_count());
            os.preempt_enable();
            assertEquals(1, os.in_atomic());
            os.preempt_enable();
            os.local_irq_disable();
            assertEquals(0, os.in_atomic());
        }
    }

    @Nested
    @Conformance("preempt_enable")
    class Enabled_too_often {
        @Test
        @Clause("S2")
        void is_told() {
            assertThat(
                            LockRun.told(
                                    os -> {
                                        os.preempt_enable();
                                        assertEquals(0, os.preempt_count());
                                    }))
                    .containsExactly("DEBUG_LOCKS_WARN_ON(val > preempt_count())");
        }
    }

    @Nested
    @Conformance({"in_interrupt", "in_task", "in_softirq", "in_hardirq"})
    class Contexts {
        @KernelTest
        @Clause("S1")
        void of_a_task_with_a_spinlock(Linux os) {
            os.preempt_disable();
            assertEquals("task", context(os));
        }

        @KernelTest
        @Clause("S1")
        void of_a_task_with_bottom_halves_off(Linux os) {
            os.local_bh_disable();
            assertEquals("task softirq interrupt", context(os));
        }

        @KernelTest
        @Clause("S1")
        void of_a_softirq(Linux os) {
            addToCount(os, PreemptCount.SOFTIRQ);
            assertEquals("softirq interrupt", context(os));
        }

        @KernelTest
        @Clause("S1")
        void of_an_interrupt(Linux os) {
            addToCount(os, PreemptCount.HARDIRQ);
            assertEquals("hardirq interrupt", context(os));
        }

        private String context(Linux os) {
            return ((os.in_task() ? "task " : "")
                            + (os.in_softirq() ? "softirq " : "")
                            + (os.in_hardirq() ? "hardirq " : "")
                            + (os.in_interrupt() ? "interrupt" : ""))
                    .strip();
        }
    }

    @Nested
    @Conformance("cant_sleep")
    class Claimed {
        @Test
        @Clause("S1")
        void that_it_cannot_sleep() {
            assertThat(
                            LockRun.titles(
                                    os -> {
                                        os.preempt_disable();
                                        os.cant_sleep();
                                        os.preempt_enable();
                                        os.cant_sleep();
                                    }))
                    .containsExactly("BUG: assuming atomic context at F:L");
        }
    }

    @Nested
    @Conformance({
        "local_irq_disable",
        "local_irq_enable",
        "local_irq_save",
        "local_irq_restore",
        "irqs_disabled"
    })
    class Interrupts {
        @KernelTest
        @Clause("S1")
        void have_no_depth(Linux os) {
            IrqFlags flags = new IrqFlags();
            os.local_irq_disable();
            os.local_irq_disable();
            os.local_irq_save(flags);
            os.local_irq_enable();
            assertFalse(os.irqs_disabled());
            os.local_irq_restore(flags);
            assertTrue(os.irqs_disabled());
        }
    }

    @Nested
    @Conformance({"local_bh_disable", "local_bh_enable"})
    class Bottom_halves {
        @KernelTest
        @Clause("S1")
        void nest(Linux os) {
            os.local_bh_disable();
            os.local_bh_disable();
            os.local_bh_enable();
            assertEquals(0x200, os.preempt_count());
            os.local_bh_enable();
            assertEquals(0, os.preempt_count());
        }
    }

    @Nested
    @Conformance("local_bh_enable")
    class In_an_interrupt {
        @Test
        @Clause("S2")
        void is_told_once() {
            assertThat(
                            LockRun.titles(
                                    os -> {
                                        addToCount(os, PreemptCount.HARDIRQ);
                                        os.local_bh_disable();
                                        os.local_bh_enable();
                                        os.local_bh_disable();
                                        os.local_bh_enable();
                                    }))
                    .singleElement()
                    .asString()
                    .matches("WARNING: CPU: 0 PID: \\d+ at kernel/softirq.c __local_bh_enable_ip");
        }
    }
}
