package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.provider.ValueSource;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.freebsd.FreeBsd;
import triptych.junit.ExpectPanic;
import triptych.junit.KernelTest;

@Conformance("sx_init_flags")
class SxInitFlagsTest extends LockSuite {
    @Nested
    @Clause("S3")
    class An_option_bit {

        @LockCases
        @ValueSource(ints = {0x10, 0x80, 0x1000, 1 << 31})
        @ExpectPanic(
                "panic: Assertion (opts & ~(SX_QUIET | SX_RECURSE | SX_NOWITNESS | SX_DUPOK |"
                        + " SX_NOPROFILE | SX_NEW)) == 0 failed")
        void that_is_none_panics(int opts) {
            newSx("y", opts);
        }

        @KernelTest
        void that_is_one_is_taken() {
            int all =
                    FreeBsd.SX_DUPOK
                            | FreeBsd.SX_NOPROFILE
                            | FreeBsd.SX_NOWITNESS
                            | FreeBsd.SX_QUIET
                            | FreeBsd.SX_RECURSE
                            | FreeBsd.SX_NEW;
            assertEquals(0x6f, all);
            os.sx_destroy(newSx("all", all));
        }
    }

    @Nested
    @Clause("S4")
    class SX_NEW {
        @KernelTest
        void makes_another_lock_of_the_memory() {
            os.sx_init_flags(sx, "again", FreeBsd.SX_NEW | FreeBsd.SX_RECURSE);
            os.sx_xlock(sx);
            os.sx_xlock(sx);
            os.sx_unlock(sx);
            os.sx_unlock(sx);
        }
    }
}
