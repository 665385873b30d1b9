package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.freebsd.struct.Sema;
import triptych.junit.ExpectPanic;
import triptych.junit.KernelTest;

@Conformance("sema_trywait")
class SemaTrywaitTest extends SleeperSuite {
    private final Sema sema = new Sema();

    @BeforeEach
    void makeSemaphore() {
        os.sema_init(sema, 0, "sem");
    }

    @Nested
    @Clause("S1")
    class A_try {
        @KernelTest
        void takes_one_if_there_is_one() {
            os.sema_post(sema);
            assertEquals(1, os.sema_trywait(sema));
            assertEquals(0, os.sema_trywait(sema));
            assertEquals(0, now());
        }
    }

    @Nested
    @Clause("S2")
    class No_semaphore {
        @KernelTest
        @ExpectPanic("panic: mtx_lock() of destroyed mutex")
        void any_more_panics() {
            os.sema_destroy(sema);
            os.sema_trywait(sema);
        }

        @KernelTest
        @ExpectPanic("panic: mtx_lock() of spin mutex (null)")
        void yet_panics() {
            os.sema_trywait(new Sema());
        }
    }
}
