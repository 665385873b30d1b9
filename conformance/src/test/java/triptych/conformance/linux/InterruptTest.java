package triptych.conformance.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static triptych.conformance.linux.DeferredKit.IRQ;
import static triptych.conformance.linux.DeferredKit.current;
import static triptych.conformance.linux.DeferredKit.raise;

import java.util.Set;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.Variation;
import triptych.conformance.linux.DeferredKit.Parts;
import triptych.core.machine.Machine;
import triptych.core.memory.SharedInt;
import triptych.junit.ExpectFinding;
import triptych.junit.ExpectInterleavings;
import triptych.junit.ExpectPanic;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;
import triptych.linux.Linux;
import triptych.linux.LinuxSystem;
import triptych.linux.struct.WorkStruct;

@Explore(strategy = "exhaustive", requireProof = true)
class InterruptTest {
    private final SharedInt seen = new SharedInt(0, "seen");
    private int inside;

    /** Counts, and is in no two calls at once. */
    private int count(int irq, Object dev) {
        assertEquals(0, inside++);
        seen.getAndAdd(1);
        inside--;
        return Linux.IRQ_HANDLED;
    }

    private void request(Linux os) {
        assertEquals(0, os.request_irq(IRQ, this::count, 0, "device", this));
    }

    @Nested
    @Conformance("request_irq")
    class Request {
        @KernelTest
        @Clause("S1")
        void the_handler_runs_at_any_time_in_hardirq_context(
                Linux os, Machine machine, Outcomes<Integer> outcomes) {
            os.request_irq(
                    IRQ,
                    (irq, dev) -> {
                        assertEquals(IRQ, irq);
                        assertEquals("dev", dev);
                        assertEquals(0x10000, current(os).preemptCount());
                        seen.set(1);
                        return Linux.IRQ_HANDLED;
                    },
                    0,
                    "device",
                    "dev");
            raise(machine);
            outcomes.assertOutcomes(Set.of(0, 1)).saw(seen.get());
        }

        @KernelTest
        @Clause("S1")
        @ExpectPanic("BUG: sleeping function called from invalid context at kernel/workqueue.c")
        void the_handler_may_not_sleep(Linux os, Machine machine) {
            WorkStruct work = os.DECLARE_WORK("work", w -> {});
            os.request_irq(
                    IRQ,
                    (irq, dev) -> {
                        os.flush_work(work);
                        return Linux.IRQ_HANDLED;
                    },
                    0,
                    "device",
                    null);
            raise(machine);
        }

        @KernelTest
        @Clause("S2")
        @Variation(
                routines = "request_irq",
                real = "what becomes of a second interrupt depends on the controller",
                ours =
                        "each line is a latch of one: raised twice before it is answered, "
                                + "it is answered once",
                why = "the most that hardware promises of an edge",
                source = "linux.md 5.7")
        void two_interrupts_come_one_after_the_other_or_become_one(
                Linux os, Machine machine, Outcomes<Integer> outcomes) {
            request(os);
            raise(machine);
            raise(machine);
            os.free_irq(IRQ, InterruptTest.this);
            outcomes.assertOutcomes(Set.of(0, 1, 2)).saw(seen.get());
        }

        @KernelTest
        @Clause("S3")
        void shared_handlers_are_all_called(Linux os, Machine machine) {
            SharedInt other = new SharedInt(0, "other");
            assertEquals(
                    0, os.request_irq(IRQ, InterruptTest.this::count, Linux.IRQF_SHARED, "a", 1));
            assertEquals(
                    0,
                    os.request_irq(
                            IRQ,
                            (irq, dev) -> {
                                other.set(1);
                                return Linux.IRQ_NONE;
                            },
                            Linux.IRQF_SHARED,
                            "b",
                            2));
            raise(machine);
            os.disable_irq(IRQ);
            assertEquals(seen.get(), other.get());
        }

        @KernelTest
        @Clause("S3")
        @ExpectInterleavings(1)
        void one_that_does_not_share_is_alone(Linux os) {
            request(os);
            assertEquals(-Linux.EBUSY, os.request_irq(IRQ, this::none, Linux.IRQF_SHARED, "b", 2));
            assertEquals(-Linux.EINVAL, os.request_irq(99, this::none, 0, "b", 2));
            assertEquals(-Linux.EINVAL, os.request_irq(IRQ, null, 0, "b", 2));
        }

        private int none(int irq, Object dev) {
            return Linux.IRQ_NONE;
        }

        @KernelTest
        @Clause("S4")
        @ExpectFinding("text-gone")
        void a_handler_left_behind_runs_in_text_that_is_gone(LinuxSystem os, Machine machine) {
            unload(os, machine, false);
        }

        @KernelTest
        @Clause("S4")
        void one_that_is_freed_does_not(LinuxSystem os, Machine machine) {
            unload(os, machine, true);
        }

        private void unload(LinuxSystem os, Machine machine, boolean frees) {
            Parts module =
                    new Parts(
                            InterruptTest.this::request,
                            m -> {
                                if (frees) {
                                    m.free_irq(IRQ, InterruptTest.this);
                                }
                            });
            os.insmod(module);
            raise(machine);
            os.rmmod(module);
        }
    }

    @Nested
    @Conformance("free_irq")
    class Free {
        @KernelTest
        @Clause("S1")
        void the_handler_never_runs_again(Linux os, Machine machine) {
            request(os);
            raise(machine);
            assertEquals("device", os.free_irq(IRQ, InterruptTest.this));
            int before = seen.get();
            raise(machine);
            assertEquals(before, seen.get());
        }

        @KernelTest
        @Clause("S2")
        @ExpectPanic("Trying to free already-free IRQ 5")
        void twice(Linux os) {
            request(os);
            os.free_irq(IRQ, InterruptTest.this);
            assertNull(os.free_irq(IRQ, InterruptTest.this));
        }
    }

    @Nested
    @Conformance("disable_irq")
    class Disable {
        @KernelTest
        @Clause("S1")
        void no_handler_runs_until_it_is_enabled_as_often(Linux os, Machine machine) {
            request(os);
            raise(machine);
            os.disable_irq(IRQ);
            os.disable_irq(IRQ);
            int before = seen.get();
            raise(machine);
            os.enable_irq(IRQ);
            assertEquals(before, seen.get());
        }

        @KernelTest
        @Clause("S2")
        @ExpectFinding("deadlock")
        void has_no_end_in_the_handler(Linux os, Machine machine) {
            os.request_irq(
                    IRQ,
                    (irq, dev) -> {
                        os.synchronize_irq(IRQ);
                        return Linux.IRQ_HANDLED;
                    },
                    0,
                    "device",
                    null);
            raise(machine);
        }
    }

    @Nested
    @Conformance("disable_irq_nosync")
    @Clause("S1")
    class Disable_nosync {
        @KernelTest
        void does_not_wait_for_the_handler(Linux os, Machine machine, Outcomes<String> outcomes) {
            request(os);
            raise(machine);
            os.disable_irq_nosync(IRQ);
            int before = seen.get();
            os.synchronize_irq(IRQ);
            outcomes.assertOutcomes(Set.of("0 0", "0 1", "1 1")).saw(before + " " + seen.get());
        }
    }

    @Nested
    @Conformance("enable_irq")
    class Enable {
        @KernelTest
        @Clause("S1")
        void what_was_raised_meanwhile_is_answered(
                Linux os, Machine machine, Outcomes<Integer> outcomes) {
            request(os);
            os.disable_irq(IRQ);
            raise(machine);
            assertEquals(0, seen.get());
            os.enable_irq(IRQ);
            outcomes.assertOutcomes(Set.of(0, 1)).saw(seen.get());
        }

        @KernelTest
        @Clause("S2")
        @ExpectPanic("Unbalanced enable for IRQ 5")
        void of_a_line_that_is_enabled(Linux os) {
            request(os);
            os.enable_irq(IRQ);
        }
    }

    @Nested
    @Conformance("synchronize_irq")
    @Clause("S1")
    class Synchronize {
        @KernelTest
        void waits_for_a_handler_that_has_begun(Linux os, Machine machine) {
            SharedInt begun = new SharedInt(0, "begun");
            os.request_irq(
                    IRQ,
                    (irq, dev) -> {
                        begun.set(1);
                        seen.set(1);
                        return Linux.IRQ_HANDLED;
                    },
                    0,
                    "device",
                    null);
            raise(machine);
            int before = begun.get();
            os.synchronize_irq(IRQ);
            assertEquals(1, Math.max(seen.get(), 1 - before));
        }
    }
}
