package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.struct.Cv;
import triptych.freebsd.struct.LockObject;
import triptych.freebsd.struct.Mtx;
import triptych.freebsd.struct.Sx;
import triptych.junit.ExpectInterleavings;
import triptych.junit.ExpectPanic;
import triptych.junit.KernelTest;

/** What all routines state that wait for a condition. */
@Conformance({"cv_wait", "cv_wait_unlock", "cv_wait_sig", "cv_timedwait", "cv_timedwait_sig"})
abstract class SleeperCondition extends SleeperSuite {
    final Cv cv = new Cv();
    final Sx sx = new Sx();
    private boolean ready;

    /** The routine under test, for long if it takes a limit; 0 if it returns nothing. */
    abstract int await(Cv condition, LockObject lock);

    /** Whether the lock is held on return. */
    boolean retakes() {
        return true;
    }

    @BeforeEach
    void initializeCondition() {
        os.cv_init(cv, "cv");
        os.sx_init(sx, "sx");
    }

    /**
     * What a wait does in a process that ends at a tick, if it begins at another, as {@code error
     * at tick}.
     */
    String inProcessThatEndsAt(int end, int begin) {
        String[] result = new String[1];
        Runnable waiting =
                () -> {
                    os.pause("begin", begin);
                    os.mtx_lock(m);
                    result[0] = await(cv, m) + " at " + now();
                    os.mtx_assert(m, FreeBsd.MA_OWNED);
                    os.mtx_unlock(m);
                };
        startIn(processThatEndsAfter(end), "other", waiting);
        os.pause("result", 100);
        return result[0];
    }

    void signalLater() {
        settle();
        os.cv_signal(cv);
    }

    @Nested
    @Clause("S1")
    class A_signal {
        @KernelTest
        void is_not_lost_between_giving_up_the_lock_and_waiting() {
            start("signaller", () -> locked(this::signal));
            os.mtx_lock(m);
            while (!ready) {
                assertEquals(0, await(cv, m));
                if (!retakes()) {
                    os.mtx_lock(m);
                }
            }
            os.mtx_unlock(m);
        }

        private void signal() {
            ready = true;
            os.cv_signal(cv);
        }
    }

    @Nested
    @Clause("S2")
    class The_lock {
        @KernelTest
        @ExpectPanic("panic: mutex m not owned")
        void must_be_owned() {
            await(cv, m);
        }

        @KernelTest
        @ExpectPanic("panic: mutex m recursed")
        void must_be_owned_once() {
            os.mtx_lock(m);
            os.mtx_lock_flags(m, FreeBsd.MTX_RECURSE);
            await(cv, m);
        }

        @KernelTest
        @ExpectPanic("panic: Lock (sx) sx not locked.")
        void must_be_owned_if_it_is_an_sx() {
            await(cv, sx);
        }
    }

    @Nested
    @Clause("S3")
    class A_spin_mutex {
        @KernelTest
        @ExpectPanic("panic: spin locks can only use msleep_spin")
        void is_refused() {
            Mtx spin = mutex("spin", FreeBsd.MTX_SPIN);
            os.mtx_lock_spin(spin);
            await(cv, spin);
        }
    }

    @Nested
    @Clause("S4")
    class Another_mutex_held {
        @KernelTest
        @ExpectPanic("Waiting on \"cv\" with the following non-sleepable locks held:")
        void is_reported() {
            os.mtx_lock(mutex("other", FreeBsd.MTX_DEF));
            os.mtx_lock(m);
            await(cv, m);
        }
    }

    @Nested
    @Clause("S5")
    class The_queue {
        @KernelTest
        @ExpectPanic("panic: Assertion lock == sq->sq_lock failed")
        void is_for_one_lock() {
            start("first", () -> locked(() -> os.cv_timedwait(cv, m, 1000)));
            settle();
            Mtx other = mutex("other", FreeBsd.MTX_DEF);
            os.mtx_lock(other);
            await(cv, other);
        }

        @KernelTest
        @ExpectPanic("panic: Assertion (flags & SLEEPQ_TYPE) == sq->sq_type failed")
        void is_not_for_threads_that_sleep() {
            start("first", () -> locked(() -> os.mtx_sleep(cv, m, 0, "x", 1000)));
            settle();
            os.mtx_lock(m);
            await(cv, m);
        }

        @KernelTest
        @ExpectInterleavings(1)
        void may_change_its_lock_once_nobody_waits() {
            start("first", () -> locked(() -> os.cv_timedwait(cv, m, 1)));
            os.pause("until then", 2);
            start("signaller", SleeperCondition.this::signalLater);
            Mtx other = mutex("other", FreeBsd.MTX_DEF);
            os.mtx_lock(other);
            assertEquals(0, await(cv, other));
            if (retakes()) {
                os.mtx_unlock(other);
            }
        }
    }

    @Nested
    @Clause("S7")
    class It_panics {
        @KernelTest
        @ExpectPanic("panic: mi_switch: switch in a critical section")
        void in_a_critical_section() {
            os.mtx_lock(m);
            os.critical_enter();
            await(cv, m);
        }

        @KernelTest
        @ExpectPanic("panic: sleepq_add: td 0x... to sleep on wchan 0x... with sleeping prohibited")
        void where_sleeping_is_prohibited() {
            os.mtx_lock(m);
            os.THREAD_NO_SLEEPING();
            await(cv, m);
        }
    }

    @Nested
    @Clause("S8")
    class On_return {
        @KernelTest
        @ExpectInterleavings(1)
        void the_mutex_is_as_stated() {
            start("signaller", SleeperCondition.this::signalLater);
            os.mtx_lock(m);
            assertEquals(0, await(cv, m));
            assertEquals(retakes() ? 1 : 0, os.mtx_owned(m));
            if (retakes()) {
                os.mtx_unlock(m);
            }
        }

        @KernelTest
        @ExpectInterleavings(1)
        void a_shared_sx_is_as_stated() {
            os.sx_slock(sx);
            assertAfterWait(retakes() ? FreeBsd.SA_SLOCKED : FreeBsd.SA_UNLOCKED);
        }

        @KernelTest
        @ExpectInterleavings(1)
        void an_exclusive_sx_is_as_stated() {
            os.sx_xlock(sx);
            assertAfterWait(retakes() ? FreeBsd.SA_XLOCKED : FreeBsd.SA_UNLOCKED);
        }

        private void assertAfterWait(int state) {
            start("signaller", SleeperCondition.this::signalLater);
            assertEquals(0, await(cv, sx));
            os.sx_assert(sx, state);
            if (retakes()) {
                os.sx_unlock(sx);
            }
        }
    }
}
