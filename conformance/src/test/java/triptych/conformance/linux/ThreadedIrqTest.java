package triptych.conformance.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static triptych.conformance.linux.DeferredKit.IRQ;
import static triptych.conformance.linux.DeferredKit.current;
import static triptych.conformance.linux.DeferredKit.raise;

import java.util.Set;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.core.machine.Machine;
import triptych.core.memory.SharedInt;
import triptych.junit.ExpectFinding;
import triptych.junit.ExpectPanic;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;
import triptych.linux.Linux;
import triptych.linux.struct.IrqHandler;

@Explore(strategy = "exhaustive", requireProof = true)
@Conformance("request_threaded_irq")
class ThreadedIrqTest {
    private static final int ONESHOT = Linux.IRQF_ONESHOT;

    private final SharedInt hard = new SharedInt(0, "hard");
    private final SharedInt threaded = new SharedInt(0, "threaded");
    private int inside;

    private int wake(int irq, Object dev) {
        hard.getAndAdd(1);
        return Linux.IRQ_WAKE_THREAD;
    }

    private int count(int irq, Object dev) {
        threaded.getAndAdd(1);
        return Linux.IRQ_HANDLED;
    }

    private int request(Linux os, IrqHandler handler, IrqHandler threadFn, int flags) {
        return os.request_threaded_irq(IRQ, handler, threadFn, flags, "dev", this);
    }

    private void free(Linux os) {
        os.free_irq(IRQ, this);
    }

    @Nested
    @Clause("S1")
    class The_thread {
        @KernelTest
        void has_its_name_and_may_sleep(Linux os, Machine machine) {
            request(
                    os,
                    ThreadedIrqTest.this::wake,
                    (irq, dev) -> {
                        assertEquals("irq/5-dev", current(os).comm());
                        assertEquals(0, os.preempt_count());
                        os.msleep(1);
                        return count(irq, dev);
                    },
                    0);
            raise(machine);
            os.msleep(5);
            assertEquals(1, threaded.get());
            free(os);
        }

        @KernelTest
        void is_not_woken_by_a_handler_that_does_not_ask(Linux os, Machine machine) {
            request(os, (irq, dev) -> Linux.IRQ_HANDLED, ThreadedIrqTest.this::count, 0);
            raise(machine);
            free(os);
            assertEquals(0, threaded.get());
        }
    }

    @Nested
    @Clause("S2")
    class Two_interrupts {
        @KernelTest
        void are_one_call_or_two(Linux os, Machine machine, Outcomes<String> outcomes) {
            request(os, ThreadedIrqTest.this::wake, this::alone, 0);
            raise(machine);
            raise(machine);
            os.msleep(1);
            outcomes.assertOutcomes(Set.of("1 1", "2 1", "2 2"))
                    .saw(hard.get() + " " + threaded.get());
        }

        @KernelTest
        void of_which_one_comes_during_the_call_are_two(Linux os, Machine machine) {
            request(
                    os,
                    ThreadedIrqTest.this::wake,
                    (irq, dev) -> {
                        if (threaded.getAndAdd(1) == 0) {
                            raise(machine);
                            os.msleep(1);
                        }
                        return Linux.IRQ_HANDLED;
                    },
                    0);
            raise(machine);
            os.msleep(5);
            assertEquals(2, threaded.get());
        }

        private int alone(int irq, Object dev) {
            assertEquals(0, inside++);
            count(irq, dev);
            inside--;
            return Linux.IRQ_HANDLED;
        }
    }

    @Nested
    @Clause("S3")
    class Oneshot {
        @KernelTest
        void keeps_the_line_quiet_until_the_thread_is_done(Linux os, Machine machine) {
            request(
                    os,
                    (irq, dev) -> {
                        assertEquals(hard.get(), threaded.get());
                        return wake(irq, dev);
                    },
                    ThreadedIrqTest.this::count,
                    ONESHOT);
            raise(machine);
            raise(machine);
            os.msleep(1);
            free(os);
        }
    }

    @Nested
    @Clause("S4")
    class Without_handler {
        @KernelTest
        void every_interrupt_wakes_the_thread(Linux os, Machine machine) {
            assertEquals(-Linux.EINVAL, request(os, null, ThreadedIrqTest.this::count, 0));
            assertEquals(-Linux.EINVAL, request(os, null, null, ONESHOT));
            assertEquals(0, request(os, null, ThreadedIrqTest.this::count, ONESHOT));
            for (int i = 1; i <= 2; i++) {
                raise(machine);
                os.msleep(1);
                assertEquals(i, threaded.get());
            }
            free(os);
        }
    }

    @Nested
    @Clause("S5")
    class The_end {
        @KernelTest
        void of_the_handler_is_after_what_the_thread_was_woken_for(Linux os, Machine machine) {
            request(os, ThreadedIrqTest.this::wake, ThreadedIrqTest.this::count, 0);
            raise(machine);
            free(os);
            assertEquals(hard.get(), threaded.get());
        }

        @KernelTest
        void is_waited_for(Linux os, Machine machine) {
            request(os, ThreadedIrqTest.this::wake, ThreadedIrqTest.this::count, 0);
            raise(machine);
            int before = hard.get();
            os.synchronize_irq(IRQ);
            assertTrue(threaded.get() >= before);
        }

        @KernelTest
        @ExpectFinding("deadlock")
        void has_none_in_the_thread_itself(Linux os, Machine machine) {
            request(
                    os,
                    ThreadedIrqTest.this::wake,
                    (irq, dev) -> {
                        os.synchronize_irq(IRQ);
                        return Linux.IRQ_HANDLED;
                    },
                    0);
            raise(machine);
            os.msleep(1);
            free(os);
        }
    }

    @Nested
    @Clause("S6")
    class Without_thread {
        @KernelTest
        @ExpectPanic("IRQ 5 device dev returned IRQ_WAKE_THREAD but no thread function available.")
        void to_wake_it_is_told(Linux os, Machine machine) {
            os.request_irq(IRQ, ThreadedIrqTest.this::wake, 0, "dev", ThreadedIrqTest.this);
            raise(machine);
            os.msleep(1);
        }
    }

    @Nested
    @Clause("S1")
    class A_line_that_is_taken {
        @KernelTest
        void ends_the_thread_that_was_made(Linux os) {
            assertEquals(0, os.request_irq(IRQ, this::none, 0, "other", 1));
            assertEquals(-Linux.EBUSY, request(os, this::none, ThreadedIrqTest.this::count, 0));
        }

        private int none(int irq, Object dev) {
            return Linux.IRQ_NONE;
        }
    }
}
