package triptych.conformance.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.GoldenTrace;
import triptych.conformance.Variation;
import triptych.linux.Linux;
import triptych.linux.struct.Spinlock;

@Conformance("AtomicContext")
class AtomicContextTest {
    private static final String INVALID_CONTEXT =
            "BUG: sleeping function called from invalid context at ";

    @Nested
    @Clause("S1")
    class Might_sleep {
        @Test
        void speaks_before_anything_blocks() {
            assertThat(
                            LockRun.titles(
                                    os -> {
                                        os.local_irq_disable();
                                        os.down(os.DEFINE_SEMAPHORE("s", 1));
                                        os.local_irq_enable();
                                    }))
                    .containsExactly(INVALID_CONTEXT + "kernel/locking/semaphore.c");
        }

        @Test
        @Variation(
                routines = {"might_sleep", "kmalloc"},
                real = "R1 names file and line",
                ours = "names the file and no line",
                why = "lines differ from release to release",
                source = "linux.md 9, R1")
        void tells_that_interrupts_are_off() {
            assertThat(
                            LockRun.told(
                                            os -> {
                                                os.local_irq_disable();
                                                os.kmalloc(8, Linux.GFP_KERNEL);
                                            })
                                    .get(0))
                    .isEqualTo(
                            INVALID_CONTEXT
                                    + "include/linux/sched/mm.h\n"
                                    + "in_atomic(): 0, irqs_disabled(): 1, non_block: 0, pid: PID, name: test\n"
                                    + "preempt_count: 0, expected: 0\n"
                                    + "no locks held by test/PID.");
        }
    }

    @Nested
    @Clause("S2")
    class Schedule {
        @Test
        @GoldenTrace("O30")
        void with_a_spinlock_held_is_told_and_sleeps() {
            assertThat(
                            LockRun.told(
                                    os -> {
                                        Spinlock s = os.DEFINE_SPINLOCK("s");
                                        os.spin_lock(s);
                                        LockHands.sleep(os);
                                        assertEquals(0, os.preempt_count());
                                        assertEquals(1, os.spin_is_locked(s));
                                    }))
                    .containsExactly(
                            "BUG: scheduling while atomic: test/PID/0x00000002\n"
                                    + "1 lock held by test/PID:\n"
                                    + " #0: A (s), spinlock, at: F:L\n"
                                    + "Preemption disabled at:\n"
                                    + "F:L");
        }

        @Test
        void with_interrupts_off_turns_them_on() {
            assertThat(
                            LockRun.titles(
                                    os -> {
                                        os.local_irq_disable();
                                        LockHands.sleep(os);
                                        assertFalse(os.irqs_disabled());
                                    }))
                    .isEmpty();
        }
    }

    @Nested
    @Clause("S3")
    class A_state {
        @Test
        void that_would_be_lost_is_told_once() {
            assertThat(
                            LockRun.titles(
                                    os -> {
                                        LockHands.setState(os, Linux.TASK_UNINTERRUPTIBLE);
                                        os.kmalloc(8, Linux.GFP_KERNEL);
                                        LockHands.setState(os, Linux.TASK_INTERRUPTIBLE);
                                        os.kmalloc(8, Linux.GFP_KERNEL);
                                        assertEquals(
                                                Linux.TASK_RUNNING, LockHands.current(os).state());
                                    }))
                    .singleElement()
                    .asString()
                    .startsWith("do not call blocking ops when !TASK_RUNNING; state=2 set at [<");
        }

        @Test
        void that_a_wakeup_ended_is_not_lost() {
            assertThat(
                            LockRun.titles(
                                    os -> {
                                        LockHands.setState(os, Linux.TASK_INTERRUPTIBLE);
                                        LockHands.wake(os, LockHands.current(os));
                                        os.kmalloc(8, Linux.GFP_KERNEL);
                                    }))
                    .isEmpty();
        }
    }

    @Nested
    @Clause("S4")
    class The_report_of_a_context {
        @Test
        void is_made_once_a_second() {
            assertThat(
                            LockRun.titles(
                                    os -> {
                                        allocateAtomically(os);
                                        allocateAtomically(os);
                                        os.down_timeout(
                                                os.DEFINE_SEMAPHORE("pause", 0),
                                                os.kernel().machine().clock().hz());
                                        allocateAtomically(os);
                                    }))
                    .hasSize(2);
        }

        private void allocateAtomically(Linux os) {
            os.preempt_disable();
            os.kmalloc(8, Linux.GFP_KERNEL);
            os.preempt_enable();
        }
    }
}
