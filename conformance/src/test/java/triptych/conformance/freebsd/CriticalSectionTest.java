package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.Variation;
import triptych.core.memory.Allocation;
import triptych.core.memory.SharedInt;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.struct.MallocType;
import triptych.junit.ExpectPanic;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;

@Conformance("critical_enter")
class CriticalSectionTest extends SleeperSuite {
    @Nested
    @Clause("S1")
    class To_sleep {
        @KernelTest
        @ExpectPanic("panic: mi_switch: switch in a critical section")
        void panics() {
            os.critical_enter();
            os.pause("x", 1);
        }

        @KernelTest
        void is_allowed_after_the_section() {
            os.critical_enter();
            os.critical_exit();
            assertEquals(FreeBsd.EWOULDBLOCK, os.pause("x", 1));
        }
    }

    @Nested
    @Clause("S2")
    class To_lock {
        @KernelTest
        @ExpectPanic(
                "panic: acquiring blockable sleep lock with spinlock or critical section held"
                        + " (sleep mutex) m")
        void panics_even_if_the_mutex_is_free() {
            os.critical_enter();
            os.mtx_lock(m);
        }

        @KernelTest
        void is_allowed_after_the_section() {
            os.critical_enter();
            os.critical_exit();
            locked(() -> {});
        }
    }

    @Nested
    @Clause("S3")
    class The_heap {
        private final MallocType type = new MallocType("type", "of this test");

        @KernelTest
        @ExpectPanic("panic: malloc: called with spinlock or critical section held")
        void gives_nothing() {
            os.critical_enter();
            os.malloc(16, type, FreeBsd.M_NOWAIT);
        }

        @KernelTest
        @ExpectPanic("panic: free: called with spinlock or critical section held")
        void takes_nothing() {
            Allocation memory = os.malloc(16, type, FreeBsd.M_NOWAIT);
            os.critical_enter();
            os.free(memory, type);
        }
    }

    @Nested
    @Clause("S4")
    class Sections_in_sections {
        @KernelTest
        @ExpectPanic("panic: mi_switch: switch in a critical section")
        void end_with_the_last_exit_and_not_before() {
            os.critical_enter();
            os.critical_enter();
            os.critical_exit();
            os.pause("x", 1);
        }

        @KernelTest
        void end_with_the_last_exit() {
            os.critical_enter();
            os.critical_enter();
            os.critical_exit();
            os.critical_exit();
            os.pause("x", 1);
        }
    }

    @Nested
    @Clause("S5")
    class Another_thread {
        @KernelTest
        @Variation(
                routines = "critical_enter",
                real = "nobody else runs on that processor",
                ours = "other threads go on in between, as on other processors",
                why = "in an exploration every thread has a processor of its own",
                source = "freebsd.md 3.8; docs/adr/0009-plain-runs-have-processors.md")
        void runs_in_between(Outcomes<Integer> outcomes) {
            SharedInt shared = new SharedInt();
            start("other", () -> shared.set(1));
            os.critical_enter();
            int before = shared.get();
            int after = shared.get();
            os.critical_exit();
            outcomes.assertOutcomes(Set.of(0, 1)).saw(after - before);
        }
    }
}
