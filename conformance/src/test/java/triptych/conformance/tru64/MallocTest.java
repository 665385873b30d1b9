package triptych.conformance.tru64;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static triptych.conformance.tru64.LocksKit.simpleLock;
import static triptych.tru64.Tru64.M_DEVBUF;
import static triptych.tru64.Tru64.M_NOWAIT;
import static triptych.tru64.Tru64.M_WAITOK;
import static triptych.tru64.Tru64.M_ZERO;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.Variation;
import triptych.core.machine.Machine;
import triptych.core.memory.Allocation;
import triptych.junit.ExpectFinding;
import triptych.junit.ExpectPanic;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;
import triptych.tru64.Tru64;

@Explore(strategy = "exhaustive", requireProof = true)
class MallocTest {
    @Nested
    @Conformance("MALLOC")
    class Allocate {
        @KernelTest
        @Clause("S1")
        void fails_or_may_block(Tru64 os, Outcomes<Boolean> outcomes) {
            os.kernel().memory().mayFail();
            assertNotNull(os.MALLOC(16, M_DEVBUF, M_WAITOK | M_ZERO));
            Allocation memory = os.MALLOC(16, M_DEVBUF, M_NOWAIT);
            os.FREE(memory, M_DEVBUF);
            outcomes.assertOutcomes(Set.of(true, false)).saw(memory == null);
        }

        @KernelTest
        @Clause("S2")
        @ExpectFinding("T64-SLK01")
        void where_nothing_may_block(Tru64 os) {
            os.simple_lock(simpleLock(os));
            os.MALLOC(16, M_DEVBUF, M_WAITOK);
        }

        @KernelTest
        @Clause("S3")
        @ExpectPanic("EMU memory-leak module answering leaves M_DEVBUF")
        void is_left_behind(Tru64 os) {
            LocksKit.Answering module = LocksKit.doing(m -> m.MALLOC(16, M_DEVBUF, M_WAITOK));
            os.sysconfig_c(module);
            os.sysconfig_u(module);
        }
    }

    @Nested
    @Conformance("FREE")
    class Free {
        @KernelTest
        @Clause("S1")
        void of_null(Tru64 os) {
            os.FREE(null, M_DEVBUF);
        }

        @KernelTest
        @Clause("S2")
        @ExpectFinding("double-free")
        @Variation(
                routines = "FREE",
                real = "is noticed with `kmem_debug` only, when the block is given out " + "again",
                ours = "is reported at once",
                why = "nobody else could have the block meanwhile",
                source = "tru64.md 7.2; MALLOC(9r)")
        void twice(Tru64 os) {
            Allocation memory = os.MALLOC(16, M_DEVBUF, M_NOWAIT);
            os.FREE(memory, M_DEVBUF);
            os.FREE(memory, M_DEVBUF);
        }
    }

    @Nested
    @Conformance("printf")
    class Print {
        @Test
        @Clause("S1")
        void prints_in_any_context() {
            Machine machine =
                    LocksKit.run(
                            os -> {
                                os.simple_lock(simpleLock(os));
                                os.printf("unit %d %s\n", 3, "up");
                            });
            assertEquals(List.of("unit 3 up"), machine.console().lines());
        }
    }

    @Nested
    @Conformance("panic")
    class Panic {
        @KernelTest
        @Clause("S1")
        @ExpectPanic("panic: out of beans")
        void stops(Tru64 os) {
            throw os.panic("out of %s", "beans");
        }
    }
}
