package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.struct.Sema;
import triptych.junit.ExpectInterleavings;
import triptych.junit.ExpectPanic;
import triptych.junit.KernelTest;

@Conformance("sema_wait")
class SemaWaitTest extends SleeperSuite {
    private final Sema sema = new Sema();

    @BeforeEach
    void makeSemaphore() {
        os.sema_init(sema, 0, "sem");
    }

    @Nested
    @Clause("S1")
    class As_many {
        @KernelTest
        void come_back_as_were_posted() {
            SleeperQueue queue =
                    new SleeperQueue(SemaWaitTest.this, () -> os.sema_wait(sema), 100, 100, 100);
            os.sema_post(sema);
            os.sema_post(sema);
            settle();
            assertEquals(2, queue.resumed().size());
            assertEquals(0, os.sema_value(sema));
            os.sema_post(sema);
            settle();
        }
    }

    @Nested
    @Clause("S2")
    class With_a_mutex_held {
        @KernelTest
        @ExpectPanic("Waiting on \"sem\" with the following non-sleepable locks held:")
        void a_wait_is_reported() {
            os.mtx_lock(m);
            os.sema_wait(sema);
        }

        @KernelTest
        void what_need_not_wait_is_not() {
            os.sema_post(sema);
            locked(() -> os.sema_wait(sema));
            assertEquals(List.of(), machine.findings());
        }
    }

    @Nested
    @Clause("S3")
    class Where_sleeping_is_prohibited {
        @KernelTest
        @ExpectPanic("panic: sleepq_add: td 0x... to sleep on wchan 0x... with sleeping prohibited")
        void a_wait_panics() {
            os.THREAD_NO_SLEEPING();
            os.sema_wait(sema);
        }

        @KernelTest
        void what_need_not_wait_does_not() {
            os.sema_post(sema);
            os.THREAD_NO_SLEEPING();
            os.sema_wait(sema);
            os.THREAD_SLEEPING_OK();
        }
    }

    @Nested
    @Clause("S4")
    class Giant {
        @KernelTest
        @ExpectInterleavings(1)
        void is_given_up() {
            start(
                    "T",
                    () -> {
                        os.mtx_lock(os.Giant());
                        os.sema_wait(sema);
                        os.mtx_assert(os.Giant(), FreeBsd.MA_OWNED);
                        os.mtx_unlock(os.Giant());
                    });
            settle();
            assertEquals(1, os.mtx_trylock(os.Giant()));
            os.mtx_unlock(os.Giant());
            os.sema_post(sema);
            settle();
        }
    }

    @Nested
    @Clause("S5")
    class No_semaphore {
        @KernelTest
        @ExpectPanic("panic: mtx_lock() of destroyed mutex")
        void any_more_panics() {
            os.sema_destroy(sema);
            os.sema_wait(sema);
        }

        @KernelTest
        @ExpectPanic("panic: mtx_lock() of spin mutex (null)")
        void yet_panics() {
            os.sema_wait(new Sema());
        }
    }
}
