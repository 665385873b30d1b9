package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.Variation;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.struct.MallocType;
import triptych.junit.ExpectFinding;
import triptych.junit.KernelTest;

@Conformance("M_WAITOK")
class MallocWaitokTest extends LockSuite {
    private static final MallocType M_FOO = new MallocType("foo", "foo's memory");

    @Nested
    @Clause("S1")
    class However_little_memory_there_is {
        @KernelTest
        @Variation(
                routines = {"malloc", "M_WAITOK"},
                real = "sleeps until enough memory is free",
                ours =
                        "gives memory at once, beyond any limit; it only checks that the "
                                + "caller could sleep",
                why = "how much memory there is belongs to no test of threads",
                source = "freebsd.md 6.1; malloc(9)")
        void malloc_gives_some() {
            os.kernel().mallocArena().limitBytes(0);
            assertNotNull(os.malloc(99, M_FOO, FreeBsd.M_WAITOK));
            assertNull(os.malloc(1, M_FOO, FreeBsd.M_NOWAIT));
        }
    }

    @Nested
    @Clause("S2")
    class With_a_lock_held {

        @KernelTest
        void that_sleeps_it_is_no_matter() {
            os.mtx_lock(os.Giant());
            os.sx_xlock(sx);
            os.malloc(1, M_FOO, FreeBsd.M_WAITOK);
            os.sx_xunlock(sx);
            os.mtx_unlock(os.Giant());
            assertEquals(List.of(), said());
        }

        @KernelTest
        @ExpectFinding("sleep-with-locks")
        void that_does_not_it_is_reported() {
            os.mtx_lock(m);
            os.malloc(1, M_FOO, FreeBsd.M_WAITOK);
            os.mtx_unlock(m);
        }
    }
}
