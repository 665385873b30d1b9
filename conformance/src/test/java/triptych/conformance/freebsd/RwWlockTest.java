package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.provider.ValueSource;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.Variation;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.struct.Rwlock;
import triptych.junit.ExpectInterleavings;
import triptych.junit.ExpectPanic;
import triptych.junit.KernelTest;

@Conformance("rw_wlock")
class RwWlockTest extends LockSuite {
    @Nested
    @Clause("S2")
    class The_writer {
        @KernelTest
        void takes_a_recursive_lock_again() {
            Rwlock nested = newRw("n", FreeBsd.RW_RECURSE);
            os.rw_wlock(nested);
            os.rw_wlock(nested);
            os.rw_assert(nested, FreeBsd.RA_WLOCKED | FreeBsd.RA_RECURSED);
            os.rw_wunlock(nested);
            os.rw_assert(nested, FreeBsd.RA_WLOCKED | FreeBsd.RA_NOTRECURSED);
            os.rw_wunlock(nested);
            os.rw_assert(nested, FreeBsd.RA_UNLOCKED);
        }

        @KernelTest
        @ExpectPanic("panic: __rw_wlock_hard: recursing but non-recursive rw w")
        void panics_at_another() {
            os.rw_wlock(rw);
            os.rw_wlock(rw);
        }
    }

    @Nested
    @Clause("S3")
    class A_reader {
        @LockCases
        @ValueSource(ints = {0, FreeBsd.RW_RECURSE, FreeBsd.RW_NOWITNESS})
        @ExpectPanic("panic: share->excl")
        @Variation(
                routines = "rw_wlock",
                real = "with RW_NOWITNESS a reader that wants to write waits for itself for ever",
                ours = "panics with `share->excl` all the same",
                why = "who reads is known without WITNESS; the panic is the better report",
                source = "freebsd.md 3; kern_rwlock.c")
        void panics(int opts) {
            Rwlock read = newRw("o", opts);
            os.rw_rlock(read);
            os.rw_wlock(read);
        }
    }

    @Nested
    @Clause("S4")
    class Not_a_lock {
        @KernelTest
        @ExpectPanic("panic: rw_wlock() of destroyed rwlock")
        void but_a_destroyed_one_panics() {
            os.rw_destroy(rw);
            os.rw_wlock(rw);
        }

        @KernelTest
        @ExpectPanic("panic: lock 0x... is not initialized")
        void but_memory_panics() {
            os.rw_wlock(new Rwlock());
        }
    }

    @Nested
    @Clause("S9")
    class Who_waits {
        @KernelTest
        @ExpectInterleavings(1)
        void lends_to_a_writer() {
            assertEquals(100, priorityOfHolder(false));
        }

        @KernelTest
        @ExpectInterleavings(1)
        void lends_nothing_to_a_reader() {
            assertEquals(200, priorityOfHolder(true));
        }

        /** Of one with priority 200, when one with 100 waits. */
        private int priorityOfHolder(boolean shared) {
            Holder holder = new Holder(os, machine, () -> takeRw(shared), () -> os.rw_unlock(rw));
            holder.thread().setPriority(200);
            meanwhile(
                            () -> {
                                os.rw_wlock(rw);
                                os.rw_wunlock(rw);
                            })
                    .setPriority(100);
            untilAllWait();
            int priority = priorityOf(holder.thread());
            holder.letGo();
            untilAllWait();
            return priority;
        }
    }
}
