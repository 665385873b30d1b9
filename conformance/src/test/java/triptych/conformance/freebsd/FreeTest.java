package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.core.memory.Allocation;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.struct.MallocType;
import triptych.junit.ExpectPanic;
import triptych.junit.KernelTest;

@Conformance("free")
class FreeTest extends LockSuite {
    private static final MallocType M_FOO = new MallocType("foo", "foo's memory");

    @Nested
    @Clause("S1")
    class Memory {

        @KernelTest
        void is_free() {
            Allocation memory = os.malloc(1, M_FOO, FreeBsd.M_WAITOK);
            os.free(memory, M_FOO);
            assertTrue(memory.isFreed());
        }

        @KernelTest
        void can_be_had_again() {
            os.kernel().mallocArena().limitBytes(16);
            for (int i = 0; i < 3; i++) {
                os.free(os.malloc(1, M_FOO, FreeBsd.M_NOWAIT), M_FOO);
            }
            assertNotNull(os.malloc(1, M_FOO, FreeBsd.M_NOWAIT));
        }

        @KernelTest
        void that_is_null_is_left_alone_and_nothing_sleeps() {
            Allocation memory = os.malloc(1, M_FOO, FreeBsd.M_WAITOK);
            os.mtx_lock(m);
            os.THREAD_NO_SLEEPING();
            os.free(null, M_FOO);
            os.free(memory, M_FOO);
            os.THREAD_SLEEPING_OK();
            os.mtx_unlock(m);
            assertEquals(List.of(), said());
        }
    }

    @Nested
    @Clause("S2")
    class Memory_of_others {
        @KernelTest
        @ExpectPanic("panic: free: address 0x...(0x...) has not been allocated.")
        void panics() {
            os.free(new Allocation(1, "x"), M_FOO);
        }
    }

    @Nested
    @Clause("S3")
    class Memory_that_is_free {

        @KernelTest
        @ExpectPanic("from zone 0x...(malloc-32) slab 0x...(")
        void panics() {
            Allocation memory = os.malloc(20, M_FOO, FreeBsd.M_WAITOK);
            os.free(memory, M_FOO);
            os.free(memory, M_FOO);
        }

        @KernelTest
        @ExpectPanic("panic: Duplicate free of 0x... from zone 0x...(malloc-16) slab 0x...(")
        void panics_whoever_of_two_comes_second() {
            Allocation memory = os.malloc(1, M_FOO, FreeBsd.M_WAITOK);
            meanwhile(() -> os.free(memory, M_FOO));
            os.free(memory, M_FOO);
            untilAllWait();
        }
    }

    @Nested
    @Clause("S4")
    class In_a_critical_section {

        @KernelTest
        @ExpectPanic("panic: free: called with spinlock or critical section held")
        void it_panics() {
            Allocation memory = os.malloc(1, M_FOO, FreeBsd.M_NOWAIT);
            os.critical_enter();
            os.free(memory, M_FOO);
        }

        @KernelTest
        @ExpectPanic("panic: free: called with spinlock or critical section held")
        void even_of_null_it_panics() {
            os.mtx_lock_spin(spin);
            os.free(null, M_FOO);
        }
    }
}
