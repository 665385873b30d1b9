package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.provider.ValueSource;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.core.memory.SharedInt;
import triptych.freebsd.FreeBsd;
import triptych.junit.ExpectPanic;
import triptych.junit.KernelTest;

@Conformance("rw_sleep")
class RwSleepTest extends LockSuite {
    private final Object channel = new Object();

    private int sleep(int priority, int timo) {
        return os.rw_sleep(channel, rw, priority, "wait", timo);
    }

    @Nested
    @Clause("S1")
    class A_wakeup {
        @LockCases
        @ValueSource(booleans = {false, true})
        void is_not_lost_between_giving_up_the_lock_and_sleeping(boolean shared) {
            SharedInt ready = new SharedInt();
            meanwhile(
                    () -> {
                        os.rw_wlock(rw);
                        ready.set(1);
                        os.rw_wunlock(rw);
                        os.wakeup(channel);
                    });
            takeRw(shared);
            while (ready.get() == 0) {
                assertEquals(0, sleep(0, 0));
            }
            os.rw_unlock(rw);
        }
    }

    @Nested
    @Clause("S2")
    class The_mode {
        @LockCases
        @ValueSource(booleans = {false, true})
        void is_kept(boolean shared) {
            takeRw(shared);
            assertEquals(FreeBsd.EWOULDBLOCK, sleep(0, 3));
            os.rw_assert(rw, shared ? FreeBsd.RA_RLOCKED : FreeBsd.RA_WLOCKED);
            os.rw_unlock(rw);
            assertEquals(List.of(), said());
        }

        @LockCases
        @ValueSource(booleans = {false, true})
        void is_none_with_PDROP(boolean shared) {
            takeRw(shared);
            assertEquals(FreeBsd.EWOULDBLOCK, sleep(FreeBsd.PDROP, 3));
            os.rw_assert(rw, FreeBsd.RA_UNLOCKED);
        }
    }

    @Nested
    @Clause("S3")
    class The_lock {
        @KernelTest
        @ExpectPanic("panic: Lock (rw) w not locked")
        void must_be_held() {
            sleep(0, 0);
        }

        @KernelTest
        @ExpectPanic("panic: Lock (rw) w recursed")
        void must_be_held_once() {
            os.rw_rlock(rw);
            os.rw_rlock(rw);
            sleep(0, 0);
        }
    }

    @Nested
    @Clause("S4")
    class Another_lock {
        @KernelTest
        @ExpectPanic("Sleeping on \"wait\" with the following non-sleepable locks held:")
        void that_is_held_is_reported() {
            os.mtx_lock(m);
            os.rw_wlock(rw);
            sleep(0, 3);
        }

        @KernelTest
        @ExpectPanic("Sleeping on \"p\" with the following non-sleepable locks held:")
        void than_the_rw_lock_that_is_held_asleep_is_reported() {
            os.rw_wlock(rw);
            os.pause("p", 1);
        }
    }
}
