package triptych.conformance.freebsd;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.provider.ValueSource;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.freebsd.FreeBsd;
import triptych.junit.ExpectPanic;
import triptych.junit.KernelTest;

@Conformance("rw_unlock")
class RwUnlockTest extends LockSuite {
    @Nested
    @Clause("S1")
    class The_mode {
        @LockCases
        @ValueSource(booleans = {false, true})
        void is_that_in_which_the_caller_holds_it(boolean shared) {
            takeRw(shared);
            os.rw_unlock(rw);
            os.rw_assert(rw, FreeBsd.RA_UNLOCKED);
        }

        @KernelTest
        @ExpectPanic("panic: Lock (rw) w not locked")
        void is_to_read_if_nobody_does() {
            os.rw_unlock(rw);
        }

        @KernelTest
        @ExpectPanic("panic: Lock (rw) w not locked")
        void is_to_read_if_another_writes() {
            new Holder(os, machine, () -> os.rw_wlock(rw), () -> os.rw_unlock(rw));
            os.rw_unlock(rw);
        }
    }
}
