package triptych.conformance.freebsd;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.provider.ValueSource;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.struct.Sx;
import triptych.junit.ExpectInterleavings;
import triptych.junit.ExpectPanic;
import triptych.junit.KernelTest;

@Conformance("sx_assert")
class SxAssertTest extends LockSuite {
    @Nested
    @Clause("S1")
    class SA_LOCKED_and_SA_SLOCKED {

        @LockCases
        @ValueSource(ints = {FreeBsd.SA_LOCKED, FreeBsd.SA_SLOCKED})
        void hold_of_a_reader(int what) {
            os.sx_slock(sx);
            os.sx_assert(sx, what);
            os.sx_sunlock(sx);
        }

        @LockCases
        @ValueSource(ints = {FreeBsd.SA_LOCKED, FreeBsd.SA_SLOCKED})
        @ExpectPanic("panic: Lock (sx) x not locked")
        void panic_for_who_does_not_hold_it(int what) {
            new Holder(os, machine, () -> os.sx_slock(sx), () -> os.sx_unlock(sx));
            os.sx_assert(sx, what);
        }

        @KernelTest
        void differ_for_the_owner() {
            os.sx_xlock(sx);
            os.sx_assert(sx, FreeBsd.SA_LOCKED);
            os.sx_xunlock(sx);
        }

        @KernelTest
        @ExpectPanic("panic: Lock (sx) x exclusively locked")
        void differ_for_the_owner_who_is_no_reader() {
            os.sx_xlock(sx);
            os.sx_assert(sx, FreeBsd.SA_SLOCKED);
        }
    }

    @Nested
    @Clause("S2")
    class SA_XLOCKED {
        @KernelTest
        void holds_of_the_owner() {
            os.sx_xlock(sx);
            os.sx_assert(sx, FreeBsd.SA_XLOCKED);
            os.sx_xunlock(sx);
        }

        @KernelTest
        @ExpectPanic("panic: Lock x not exclusively locked")
        void panics_for_a_reader() {
            os.sx_slock(sx);
            os.sx_assert(sx, FreeBsd.SA_XLOCKED);
        }

        @KernelTest
        @ExpectPanic("panic: Lock x not exclusively locked")
        void panics_if_another_is_the_owner() {
            new Holder(os, machine, () -> os.sx_xlock(sx), () -> os.sx_unlock(sx));
            os.sx_assert(sx, FreeBsd.SA_XLOCKED);
        }
    }

    @Nested
    @Clause("S3")
    class SA_UNLOCKED {

        @KernelTest
        @ExpectInterleavings(1)
        void holds_although_another_holds_it() {
            Holder other = new Holder(os, machine, () -> os.sx_xlock(sx), () -> os.sx_unlock(sx));
            os.sx_assert(sx, FreeBsd.SA_UNLOCKED);
            other.letGo();
            untilAllWait();
        }

        @KernelTest
        @ExpectPanic("panic: Lock (sx) x locked")
        void panics_for_a_reader() {
            os.sx_slock(sx);
            os.sx_assert(sx, FreeBsd.SA_UNLOCKED);
        }

        @KernelTest
        @ExpectPanic("panic: Lock (sx) x locked")
        void panics_for_the_owner() {
            os.sx_xlock(sx);
            os.sx_assert(sx, FreeBsd.SA_UNLOCKED);
        }
    }

    @Nested
    @Clause("S4")
    class How_often {

        @LockCases
        @ValueSource(ints = {FreeBsd.SA_LOCKED, FreeBsd.SA_SLOCKED})
        @ExpectPanic("panic: Lock (sx) x not recursed")
        void a_reader_has_it_once(int what) {
            os.sx_slock(sx);
            os.sx_assert(sx, what | FreeBsd.SA_NOTRECURSED);
            os.sx_assert(sx, what | FreeBsd.SA_RECURSED);
        }

        @LockCases
        @ValueSource(ints = {FreeBsd.SA_LOCKED, FreeBsd.SA_SLOCKED})
        @ExpectPanic("panic: Lock (sx) x recursed")
        void a_reader_has_it_twice(int what) {
            os.sx_slock(sx);
            os.sx_slock(sx);
            os.sx_assert(sx, what | FreeBsd.SA_RECURSED);
            os.sx_assert(sx, what | FreeBsd.SA_NOTRECURSED);
        }

        @KernelTest
        @ExpectPanic("panic: Lock x not recursed")
        void the_owner_has_it_once() {
            os.sx_xlock(sx);
            os.sx_assert(sx, FreeBsd.SA_XLOCKED | FreeBsd.SA_NOTRECURSED);
            os.sx_assert(sx, FreeBsd.SA_XLOCKED | FreeBsd.SA_RECURSED);
        }

        @KernelTest
        @ExpectPanic("panic: Lock n recursed")
        void the_owner_has_it_twice() {
            Sx nested = newSx("n", FreeBsd.SX_RECURSE);
            os.sx_xlock(nested);
            os.sx_xlock(nested);
            os.sx_assert(nested, FreeBsd.SA_LOCKED | FreeBsd.SA_RECURSED);
            os.sx_assert(nested, FreeBsd.SA_XLOCKED | FreeBsd.SA_NOTRECURSED);
        }
    }

    @Nested
    @Clause("S5")
    class An_unwatched_lock {

        @LockCases
        @ValueSource(
                ints = {
                    FreeBsd.SA_LOCKED,
                    FreeBsd.SA_LOCKED | FreeBsd.SA_RECURSED,
                    FreeBsd.SA_LOCKED | FreeBsd.SA_NOTRECURSED
                })
        @ExpectPanic("panic: Lock u not locked")
        void is_not_locked(int what) {
            os.sx_assert(newSx("u", FreeBsd.SX_NOWITNESS), what);
        }

        @KernelTest
        @ExpectPanic("panic: Lock u not share locked")
        void is_not_share_locked() {
            os.sx_assert(newSx("u", FreeBsd.SX_NOWITNESS), FreeBsd.SA_SLOCKED);
        }

        @KernelTest
        @ExpectPanic("panic: Lock u not share locked")
        void is_not_share_locked_by_its_owner() {
            Sx unwatched = newSx("u", FreeBsd.SX_NOWITNESS);
            os.sx_xlock(unwatched);
            os.sx_assert(unwatched, FreeBsd.SA_SLOCKED);
        }

        @KernelTest
        @ExpectPanic("panic: Lock u exclusively locked")
        void is_exclusively_locked() {
            Sx unwatched = newSx("u", FreeBsd.SX_NOWITNESS);
            os.sx_xlock(unwatched);
            os.sx_assert(unwatched, FreeBsd.SA_UNLOCKED);
        }
    }

    @Nested
    @Clause("S6")
    class Any_other_value {

        @KernelTest
        @ExpectPanic("panic: Unknown sx lock assertion: 128")
        void panics() {
            os.sx_assert(sx, 0x80);
        }
    }
}
