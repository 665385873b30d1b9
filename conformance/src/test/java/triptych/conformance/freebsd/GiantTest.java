package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.core.memory.SharedInt;
import triptych.freebsd.FreeBsd;
import triptych.junit.ExpectInterleavings;
import triptych.junit.KernelTest;

@Conformance("Giant")
class GiantTest extends LockSuite {
    @Nested
    @Clause("S1")
    class Giant {

        @KernelTest
        void can_be_taken_again() {
            os.mtx_lock(os.Giant());
            os.mtx_lock(os.Giant());
            os.mtx_assert(os.Giant(), FreeBsd.MA_OWNED | FreeBsd.MA_RECURSED);
            os.mtx_unlock(os.Giant());
            os.mtx_unlock(os.Giant());
            assertEquals(0, os.mtx_owned(os.Giant()));
        }
    }

    @Nested
    @Clause("S2")
    class A_sleep {

        @KernelTest
        @ExpectInterleavings(1)
        void that_is_over_gives_it_back_as_deep() {
            assertEquals(FreeBsd.EWOULDBLOCK, sleepUnderGiant(() -> {}, 5));
        }

        @KernelTest
        @ExpectInterleavings(1)
        void that_is_ended_gives_it_back_as_deep() {
            assertEquals(0, sleepUnderGiant(() -> os.wakeup(m), 0));
        }

        /** Another takes Giant meanwhile. */
        private int sleepUnderGiant(Runnable then, int ticks) {
            os.mtx_lock(os.Giant());
            os.mtx_lock(os.Giant());
            SharedInt taken = new SharedInt();
            meanwhile(
                    () -> {
                        os.mtx_lock(os.Giant());
                        taken.set(1);
                        then.run();
                        os.mtx_unlock(os.Giant());
                    });
            int error = os.tsleep(m, 0, "sleep", ticks);
            assertEquals(1, taken.get());
            os.mtx_assert(os.Giant(), FreeBsd.MA_OWNED | FreeBsd.MA_RECURSED);
            os.mtx_unlock(os.Giant());
            os.mtx_unlock(os.Giant());
            return error;
        }
    }

    @Nested
    @Clause("S3")
    class A_wait {

        @KernelTest
        @ExpectInterleavings(1)
        void for_an_sx_lock_gives_it_up() {
            Holder holder = new Holder(os, machine, () -> os.sx_xlock(sx), () -> os.sx_unlock(sx));
            assertEquals(1, tryGiantWhile(() -> os.sx_slock(sx), () -> os.sx_unlock(sx), holder));
        }

        @KernelTest
        @ExpectInterleavings(1)
        void for_a_mutex_keeps_it() {
            Holder holder = new Holder(os, machine, () -> os.mtx_lock(m), () -> os.mtx_unlock(m));
            assertEquals(0, tryGiantWhile(() -> os.mtx_lock(m), () -> os.mtx_unlock(m), holder));
        }

        /** While a thread with Giant in hand waits for what the holder has. */
        private int tryGiantWhile(Runnable take, Runnable giveBack, Holder holder) {
            meanwhile(
                    () -> {
                        os.mtx_lock(os.Giant());
                        take.run();
                        os.mtx_assert(os.Giant(), FreeBsd.MA_OWNED | FreeBsd.MA_NOTRECURSED);
                        giveBack.run();
                        os.mtx_unlock(os.Giant());
                    });
            untilAllWait();
            int taken = os.mtx_trylock(os.Giant());
            if (taken == 1) {
                os.mtx_unlock(os.Giant());
            }
            holder.letGo();
            untilAllWait();
            return taken;
        }
    }
}
