package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.core.memory.SharedInt;
import triptych.junit.ExpectInterleavings;
import triptych.junit.ExpectPanic;
import triptych.junit.KernelTest;

@Conformance("rw_runlock")
class RwRunlockTest extends LockSuite {
    @Nested
    @Clause("S1")
    class Not_held {
        @KernelTest
        @ExpectPanic("panic: Lock (rw) w not locked")
        void it_panics() {
            os.rw_runlock(rw);
        }

        @KernelTest
        @ExpectPanic("panic: Lock (rw) w not locked")
        void by_the_caller_it_panics() {
            new Holder(os, machine, () -> os.rw_rlock(rw), () -> os.rw_unlock(rw));
            os.rw_runlock(rw);
        }
    }

    @Nested
    @Clause("S2")
    class Held_to_write {
        @KernelTest
        @ExpectPanic("panic: Lock (rw) w exclusively locked")
        void it_panics() {
            os.rw_wlock(rw);
            os.rw_runlock(rw);
        }
    }

    @Nested
    @Clause("S3")
    class A_destroyed_lock {
        @KernelTest
        @ExpectPanic("panic: rw_runlock() of destroyed rwlock")
        void panics() {
            os.rw_destroy(rw);
            os.rw_runlock(rw);
        }
    }

    @Nested
    @Clause("S4")
    class The_last_reader {
        @KernelTest
        @ExpectInterleavings(1)
        void and_no_other_lets_the_writer_in() {
            SharedInt written = new SharedInt();
            Holder one = new Holder(os, machine, () -> os.rw_rlock(rw), () -> os.rw_unlock(rw));
            Holder two = new Holder(os, machine, () -> os.rw_rlock(rw), () -> os.rw_unlock(rw));
            meanwhile(
                    () -> {
                        os.rw_wlock(rw);
                        written.set(1);
                        os.rw_wunlock(rw);
                    });
            one.letGo();
            untilAllWait();
            assertEquals(0, written.get());
            two.letGo();
            untilAllWait();
            assertEquals(1, written.get());
        }
    }
}
