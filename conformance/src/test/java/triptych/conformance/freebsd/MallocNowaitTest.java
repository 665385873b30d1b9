package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.core.memory.Allocation;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.struct.MallocType;
import triptych.junit.KernelTest;

@Conformance("M_NOWAIT")
class MallocNowaitTest extends LockSuite {
    private static final MallocType M_FOO = new MallocType("foo", "foo's memory");

    @Nested
    @Clause("S1")
    class When_memory_is_short {

        @KernelTest
        void malloc_gives_null_until_some_is_freed() {
            os.kernel().mallocArena().limitBytes(64);
            Allocation all = os.malloc(60, M_FOO, FreeBsd.M_NOWAIT);
            assertNotNull(all);
            assertNull(os.malloc(1, M_FOO, FreeBsd.M_NOWAIT));
            os.free(all, M_FOO);
            assertNotNull(os.malloc(1, M_FOO, FreeBsd.M_NOWAIT));
        }
    }

    @Nested
    @Clause("S2")
    class Where_one_must_not_sleep {
        @KernelTest
        void it_may_be_called_with_a_mutex_held() {
            os.mtx_lock(m);
            assertNotNull(os.malloc(1, M_FOO, FreeBsd.M_NOWAIT));
            os.mtx_unlock(m);
            assertEquals(List.of(), said());
        }

        @KernelTest
        void it_may_be_called_where_that_is_prohibited() {
            os.THREAD_NO_SLEEPING();
            assertNotNull(os.malloc(1, M_FOO, FreeBsd.M_NOWAIT));
            os.THREAD_SLEEPING_OK();
            assertEquals(List.of(), said());
        }
    }
}
