package triptych.conformance.freebsd;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.provider.ValueSource;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.struct.Rwlock;
import triptych.junit.ExpectInterleavings;
import triptych.junit.ExpectPanic;
import triptych.junit.KernelTest;

@Conformance("rw_assert")
class RwAssertTest extends LockSuite {
    @Nested
    @Clause("S1")
    class RA_LOCKED_and_RA_RLOCKED {
        @LockCases
        @ValueSource(ints = {FreeBsd.RA_LOCKED, FreeBsd.RA_RLOCKED})
        void hold_of_a_reader(int what) {
            os.rw_rlock(rw);
            os.rw_assert(rw, what);
            os.rw_runlock(rw);
        }

        @LockCases
        @ValueSource(ints = {FreeBsd.RA_LOCKED, FreeBsd.RA_RLOCKED})
        @ExpectPanic("panic: Lock (rw) w not locked")
        void panic_for_who_does_not_hold_it(int what) {
            new Holder(os, machine, () -> os.rw_rlock(rw), () -> os.rw_unlock(rw));
            os.rw_assert(rw, what);
        }

        @KernelTest
        @ExpectPanic("panic: Lock (rw) w exclusively locked")
        void differ_for_the_writer() {
            os.rw_wlock(rw);
            os.rw_assert(rw, FreeBsd.RA_LOCKED);
            os.rw_assert(rw, FreeBsd.RA_RLOCKED);
        }
    }

    @Nested
    @Clause("S2")
    class RA_WLOCKED {
        @KernelTest
        void holds_of_the_writer() {
            os.rw_wlock(rw);
            os.rw_assert(rw, FreeBsd.RA_WLOCKED);
            os.rw_wunlock(rw);
        }

        @KernelTest
        @ExpectPanic("panic: Lock w not exclusively locked")
        void panics_for_a_reader() {
            os.rw_rlock(rw);
            os.rw_assert(rw, FreeBsd.RA_WLOCKED);
        }
    }

    @Nested
    @Clause("S3")
    class RA_UNLOCKED {
        @KernelTest
        @ExpectInterleavings(1)
        void holds_although_another_holds_it() {
            Holder other = new Holder(os, machine, () -> os.rw_wlock(rw), () -> os.rw_unlock(rw));
            os.rw_assert(rw, FreeBsd.RA_UNLOCKED);
            other.letGo();
            untilAllWait();
        }

        @LockCases
        @ValueSource(booleans = {false, true})
        @ExpectPanic("panic: Lock (rw) w locked")
        void panics_for_a_holder(boolean shared) {
            takeRw(shared);
            os.rw_assert(rw, FreeBsd.RA_UNLOCKED);
        }
    }

    @Nested
    @Clause("S4")
    class How_often {
        @LockCases
        @ValueSource(ints = {FreeBsd.RA_LOCKED, FreeBsd.RA_RLOCKED})
        @ExpectPanic("panic: Lock (rw) w not recursed")
        void a_reader_has_it_once(int what) {
            os.rw_rlock(rw);
            os.rw_assert(rw, what | FreeBsd.RA_NOTRECURSED);
            os.rw_assert(rw, what | FreeBsd.RA_RECURSED);
        }

        @LockCases
        @ValueSource(ints = {FreeBsd.RA_LOCKED, FreeBsd.RA_RLOCKED})
        @ExpectPanic("panic: Lock (rw) w recursed")
        void a_reader_has_it_twice(int what) {
            os.rw_rlock(rw);
            os.rw_rlock(rw);
            os.rw_assert(rw, what | FreeBsd.RA_RECURSED);
            os.rw_assert(rw, what | FreeBsd.RA_NOTRECURSED);
        }

        @KernelTest
        @ExpectPanic("panic: Lock w not recursed")
        void the_writer_has_it_once() {
            os.rw_wlock(rw);
            os.rw_assert(rw, FreeBsd.RA_WLOCKED | FreeBsd.RA_RECURSED);
        }
    }

    @Nested
    @Clause("S5")
    class An_unwatched_lock {
        @KernelTest
        @ExpectPanic("panic: Lock u not locked")
        void is_not_locked() {
            os.rw_assert(newRw("u", FreeBsd.RW_NOWITNESS), FreeBsd.RA_LOCKED);
        }

        @KernelTest
        @ExpectPanic("panic: Lock u not read locked")
        void is_not_read_locked() {
            os.rw_assert(newRw("u", FreeBsd.RW_NOWITNESS), FreeBsd.RA_RLOCKED);
        }

        @KernelTest
        @ExpectPanic("panic: Lock u exclusively locked")
        void is_exclusively_locked() {
            Rwlock unwatched = newRw("u", FreeBsd.RW_NOWITNESS);
            os.rw_wlock(unwatched);
            os.rw_assert(unwatched, FreeBsd.RA_UNLOCKED);
        }
    }

    @Nested
    @Clause("S6")
    class Any_other_value {
        @KernelTest
        @ExpectPanic("panic: Unknown rw lock assertion: 128")
        void panics() {
            os.rw_assert(rw, 0x80);
        }
    }
}
