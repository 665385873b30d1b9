package triptych.conformance.freebsd;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.provider.ValueSource;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.struct.Sx;
import triptych.junit.ExpectPanic;

@Conformance({"sx_init", "sx_init_flags"})
class SxInitTest extends LockSuite {
    @Nested
    @Clause("S1")
    class Memory_that_is_a_lock {

        @LockCases
        @ValueSource(booleans = {false, true})
        @ExpectPanic("panic: lock \"again\" 0x... already initialized")
        void panics(boolean flags) {
            init(sx, "again", flags);
        }
    }

    @Nested
    @Clause("S2")
    class The_name {

        @LockCases
        @ValueSource(booleans = {false, true})
        @ExpectPanic("panic: lock (m) sx does not match earlier (sleep mutex) lock")
        void of_another_class_of_lock_panics(boolean flags) {
            init(new Sx(), "m", flags);
        }

        @LockCases
        @ValueSource(booleans = {false, true})
        @ExpectPanic("acquiring duplicate lock of same type: \"x\"")
        void is_the_node_of_the_order(boolean flags) {
            Sx twin = new Sx();
            init(twin, "x", flags);
            os.sx_xlock(sx);
            os.sx_slock(twin);
            os.sx_unlock(twin);
            os.sx_unlock(sx);
        }
    }

    private void init(Sx memory, String name, boolean flags) {
        if (flags) {
            os.sx_init_flags(memory, name, FreeBsd.SX_QUIET);
        } else {
            os.sx_init(memory, name);
        }
    }
}
