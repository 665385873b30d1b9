package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.provider.ValueSource;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.Variation;
import triptych.freebsd.struct.Rwlock;
import triptych.junit.ExpectPanic;
import triptych.junit.KernelTest;

@Conformance("rw_destroy")
class RwDestroyTest extends LockSuite {
    @Nested
    @Clause("S1")
    class A_lock {
        @KernelTest
        void that_nobody_holds_is_no_more() {
            os.rw_destroy(rw);
            os.rw_init(rw, "again");
            assertEquals(List.of(), said());
        }

        @LockCases
        @ValueSource(booleans = {false, true})
        @ExpectPanic("panic: rw lock 0x... not unlocked")
        void that_somebody_holds_panics(boolean shared) {
            new Holder(os, machine, () -> takeRw(shared), () -> os.rw_unlock(rw));
            os.rw_destroy(rw);
        }

        @LockCases
        @ValueSource(booleans = {false, true})
        @ExpectPanic("panic: rw lock 0x... not unlocked")
        void that_the_caller_holds_panics(boolean shared) {
            takeRw(shared);
            os.rw_destroy(rw);
        }

        @KernelTest
        @ExpectPanic("panic: rw lock 0x... not unlocked")
        void destroyed_before_panics() {
            os.rw_destroy(rw);
            os.rw_destroy(rw);
        }
    }

    @Nested
    @Clause("S2")
    class Memory_that_was_never_a_lock {
        @KernelTest
        @ExpectPanic("panic: lock 0x... is not initialized")
        @Variation(
                routines = "rw_destroy",
                real = "says of memory that was never a lock what it says of a lock that is held",
                ours = "says that it is not initialised",
                why = "what the memory holds by chance is not emulated",
                source = "freebsd.md 3; kern_rwlock.c")
        void panics() {
            os.rw_destroy(new Rwlock());
        }
    }
}
