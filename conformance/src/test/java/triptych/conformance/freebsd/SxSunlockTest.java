package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.core.memory.SharedInt;
import triptych.junit.ExpectInterleavings;
import triptych.junit.ExpectPanic;
import triptych.junit.KernelTest;

@Conformance("sx_sunlock")
class SxSunlockTest extends LockSuite {
    @Nested
    @Clause("S1")
    class Not_held {
        @KernelTest
        @ExpectPanic("panic: lock (sx) x not locked")
        void it_panics() {
            os.sx_sunlock(sx);
        }

        @KernelTest
        @ExpectPanic("panic: lock (sx) x not locked")
        void by_the_caller_it_panics() {
            new Holder(os, machine, () -> os.sx_slock(sx), () -> os.sx_unlock(sx));
            os.sx_sunlock(sx);
        }
    }

    @Nested
    @Clause("S2")
    class Held_in_the_other_mode {
        @KernelTest
        @ExpectPanic("panic: excl->ushare")
        void it_panics() {
            os.sx_xlock(sx);
            os.sx_sunlock(sx);
        }
    }

    @Nested
    @Clause("S3")
    class A_destroyed_lock {
        @KernelTest
        @ExpectPanic("panic: sx_sunlock() of destroyed sx")
        void panics() {
            os.sx_destroy(sx);
            os.sx_sunlock(sx);
        }
    }

    @Nested
    @Clause("S4")
    class The_last_reader {

        @KernelTest
        @ExpectInterleavings(1)
        void and_no_other_lets_the_writer_in() {
            SharedInt written = new SharedInt();
            Holder other = new Holder(os, machine, () -> os.sx_slock(sx), () -> os.sx_sunlock(sx));
            os.sx_slock(sx);
            meanwhile(
                    () -> {
                        os.sx_xlock(sx);
                        written.set(1);
                        os.sx_xunlock(sx);
                    });
            os.sx_sunlock(sx);
            untilAllWait();
            assertEquals(0, written.get());
            other.letGo();
            untilAllWait();
            assertEquals(1, written.get());
        }
    }
}
