package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.provider.ValueSource;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.freebsd.FreeBsd;
import triptych.junit.ExpectPanic;
import triptych.junit.KernelTest;

@Conformance("rw_init_flags")
class RwInitFlagsTest extends LockSuite {
    @Nested
    @Clause("S3")
    class An_option_bit {
        @LockCases
        @ValueSource(ints = {0x40, 0x80, 1 << 31})
        @ExpectPanic(
                "panic: Assertion (opts & ~(RW_DUPOK | RW_NOPROFILE | RW_NOWITNESS | RW_QUIET | RW_RECURSE | RW_NEW)) == 0 failed")
        void that_is_none_panics(int opts) {
            newRw("y", opts);
        }

        @KernelTest
        void that_is_one_is_taken() {
            int all =
                    FreeBsd.RW_DUPOK
                            | FreeBsd.RW_NOPROFILE
                            | FreeBsd.RW_NOWITNESS
                            | FreeBsd.RW_QUIET
                            | FreeBsd.RW_RECURSE
                            | FreeBsd.RW_NEW;
            assertEquals(0x3f, all);
            os.rw_destroy(newRw("all", all));
        }
    }

    @Nested
    @Clause("S4")
    class RW_NEW {
        @KernelTest
        void makes_another_lock_of_the_memory() {
            os.rw_init_flags(rw, "again", FreeBsd.RW_NEW | FreeBsd.RW_RECURSE);
            os.rw_wlock(rw);
            os.rw_wlock(rw);
            os.rw_unlock(rw);
            os.rw_unlock(rw);
        }
    }
}
