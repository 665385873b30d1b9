package triptych.conformance.freebsd;

import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.freebsd.FreeBsd;
import triptych.junit.ExpectPanic;
import triptych.junit.KernelTest;

@Conformance("sx_unlock")
class SxUnlockTest extends LockSuite {
    @Nested
    @Clause("S1")
    class The_mode {

        @KernelTest
        void is_that_in_which_the_caller_holds_it() {
            os.sx_xlock(sx);
            os.sx_unlock(sx);
            os.sx_assert(sx, FreeBsd.SA_UNLOCKED);
            os.sx_slock(sx);
            os.sx_unlock(sx);
            os.sx_assert(sx, FreeBsd.SA_UNLOCKED);
        }

        @KernelTest
        @ExpectPanic("panic: lock (sx) x not locked")
        void is_none_if_nobody_does() {
            os.sx_unlock(sx);
        }

        @KernelTest
        @ExpectPanic("panic: lock (sx) x not locked")
        void is_shared_if_another_holds_it_alone() {
            new Holder(os, machine, () -> os.sx_xlock(sx), () -> os.sx_unlock(sx));
            os.sx_unlock(sx);
        }

        @KernelTest
        @ExpectPanic("panic: sx_sunlock() of destroyed sx")
        void is_shared_if_it_is_destroyed() {
            os.sx_destroy(sx);
            os.sx_unlock(sx);
        }
    }
}
