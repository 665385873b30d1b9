package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.provider.ValueSource;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.core.memory.Allocation;
import triptych.core.routine.CallContext;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.struct.MallocType;
import triptych.junit.ExpectPanic;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;

@Conformance("malloc")
class MallocTest extends LockSuite {
    private static final MallocType M_FOO = new MallocType("foo", "foo's memory");

    @Nested
    @Clause("S1")
    class Memory {

        @KernelTest
        void is_given_out_by_its_type() {
            Allocation memory = os.malloc(100, M_FOO, FreeBsd.M_WAITOK | FreeBsd.M_ZERO);
            assertEquals("foo[100]", memory.label());
            assertFalse(memory.isFreed());
            os.free(memory, M_FOO);
        }

        @LockCases
        @ValueSource(
                ints = {0, FreeBsd.M_ZERO, FreeBsd.M_USE_RESERVE, FreeBsd.M_NODUMP, FreeBsd.M_EXEC})
        void may_be_refused_with_M_NOWAIT_only(int option) {
            os.kernel().mallocArena().limitBytes(16);
            assertNull(os.malloc(17, M_FOO, FreeBsd.M_NOWAIT | option));
            assertNotNull(os.malloc(17, M_FOO, FreeBsd.M_WAITOK | option));
        }

        @KernelTest
        void goes_to_who_comes_first(Outcomes<Boolean> outcomes) {
            os.kernel().mallocArena().limitBytes(16);
            meanwhile(() -> os.malloc(1, M_FOO, FreeBsd.M_NOWAIT));
            outcomes.assertOutcomes(Set.of(true, false))
                    .saw(os.malloc(1, M_FOO, FreeBsd.M_NOWAIT) == null);
        }
    }

    @Nested
    @Clause("S2")
    class Wait_flags {
        @KernelTest
        @ExpectPanic("Bad malloc flags: 0")
        void are_missed() {
            os.malloc(1, M_FOO, FreeBsd.M_ZERO);
        }

        @KernelTest
        @ExpectPanic("Bad malloc flags: 3")
        void exclude_each_other() {
            os.malloc(1, M_FOO, FreeBsd.M_WAITOK | FreeBsd.M_NOWAIT);
        }

        @LockCases
        @ValueSource(ints = {0, FreeBsd.M_WAITOK | FreeBsd.M_NOWAIT})
        @ExpectPanic("panic: malloc(M_WAITOK) in interrupt context")
        void that_are_wrong_mean_M_WAITOK(int flags) {
            machine.running().setContext(CallContext.INTERRUPT);
            os.malloc(1, M_FOO, flags);
        }
    }

    @Nested
    @Clause("S3")
    class In_a_filter {
        @KernelTest
        @ExpectPanic("panic: malloc(M_WAITOK) in interrupt context")
        void M_WAITOK_panics() {
            machine.running().setContext(CallContext.INTERRUPT);
            os.malloc(1, M_FOO, FreeBsd.M_WAITOK);
        }
    }

    @Nested
    @Clause("S4")
    class In_a_critical_section {

        @LockCases
        @ValueSource(ints = {FreeBsd.M_WAITOK, FreeBsd.M_NOWAIT})
        @ExpectPanic("panic: malloc: called with spinlock or critical section held")
        void it_panics(int flags) {
            os.critical_enter();
            os.malloc(1, M_FOO, flags);
        }

        @LockCases
        @ValueSource(ints = {FreeBsd.M_WAITOK, FreeBsd.M_NOWAIT})
        @ExpectPanic("panic: malloc: called with spinlock or critical section held")
        void of_a_spin_mutex_it_panics(int flags) {
            os.mtx_lock_spin(spin);
            os.malloc(1, M_FOO, flags);
        }
    }

    @Nested
    @Clause("S5")
    class With_a_mutex_held {

        @KernelTest
        @ExpectPanic(
                "uma_zalloc_debug: zone \"malloc-32\" with the following non-sleepable locks held:")
        void M_WAITOK_is_reported() {
            allocateUnderMutex();
        }

        @KernelTest
        @Explore(strategy = "exhaustive", requireProof = true, profile = "12")
        @ExpectPanic("uma_zalloc_arg: zone \"32\" with the following non-sleepable locks held:")
        void M_WAITOK_is_reported_in_other_words_by_version_12() {
            allocateUnderMutex();
        }

        private void allocateUnderMutex() {
            os.mtx_lock(m);
            os.malloc(20, M_FOO, FreeBsd.M_WAITOK);
            os.mtx_unlock(m);
        }
    }

    @Nested
    @Clause("S6")
    class Without_a_type {
        @KernelTest
        @ExpectPanic("panic: malloc: bad malloc type version")
        void it_panics() {
            os.malloc(1, null, FreeBsd.M_WAITOK);
        }
    }
}
