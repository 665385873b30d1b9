package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.freebsd.struct.Sx;
import triptych.junit.ExpectPanic;
import triptych.junit.KernelTest;

@Conformance("sx_destroy")
class SxDestroyTest extends LockSuite {
    @Nested
    @Clause("S1")
    class A_lock {
        @KernelTest
        void that_nobody_holds_is_no_more() {
            os.sx_destroy(sx);
            os.sx_init(sx, "again");
            assertEquals(List.of(), said());
        }

        @KernelTest
        @ExpectPanic("panic: sx lock still held")
        void held_by_the_caller_panics() {
            os.sx_xlock(sx);
            os.sx_destroy(sx);
        }

        @KernelTest
        @ExpectPanic("panic: sx lock still held")
        void held_shared_by_the_caller_panics() {
            os.sx_slock(sx);
            os.sx_destroy(sx);
        }

        @KernelTest
        @ExpectPanic("panic: sx lock still held")
        void held_by_another_panics() {
            new Holder(os, machine, () -> os.sx_slock(sx), () -> os.sx_unlock(sx));
            os.sx_destroy(sx);
        }

        @KernelTest
        @ExpectPanic("panic: sx lock still held")
        void destroyed_before_panics() {
            os.sx_destroy(sx);
            os.sx_destroy(sx);
        }
    }

    @Nested
    @Clause("S2")
    class Memory_that_was_never_a_lock {
        @KernelTest
        @ExpectPanic("panic: lock 0x... is not initialized")
        void panics() {
            os.sx_destroy(new Sx());
        }
    }
}
