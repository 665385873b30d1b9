package triptych.conformance.freebsd;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.provider.ValueSource;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.struct.Rwlock;
import triptych.junit.ExpectPanic;

@Conformance({"rw_init", "rw_init_flags"})
class RwInitTest extends LockSuite {
    @Nested
    @Clause("S1")
    class Memory_that_is_a_lock {
        @LockCases
        @ValueSource(booleans = {false, true})
        @ExpectPanic("panic: lock \"again\" 0x... already initialized")
        void panics(boolean flags) {
            init(rw, "again", flags);
        }
    }

    @Nested
    @Clause("S2")
    class The_name {
        @LockCases
        @ValueSource(booleans = {false, true})
        @ExpectPanic("panic: lock (m) rw does not match earlier (sleep mutex) lock")
        void of_another_class_of_lock_panics(boolean flags) {
            init(new Rwlock(), "m", flags);
        }

        @LockCases
        @ValueSource(booleans = {false, true})
        @ExpectPanic("acquiring duplicate lock of same type: \"w\"")
        void is_the_node_of_the_order(boolean flags) {
            Rwlock twin = new Rwlock();
            init(twin, "w", flags);
            os.rw_wlock(rw);
            os.rw_rlock(twin);
            os.rw_unlock(twin);
            os.rw_unlock(rw);
        }
    }

    private void init(Rwlock memory, String name, boolean flags) {
        if (flags) {
            os.rw_init_flags(memory, name, FreeBsd.RW_QUIET);
        } else {
            os.rw_init(memory, name);
        }
    }
}
