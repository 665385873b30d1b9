package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.freebsd.struct.Sema;
import triptych.junit.ExpectInterleavings;
import triptych.junit.ExpectPanic;
import triptych.junit.KernelTest;

@Conformance("sema_destroy")
class SemaDestroyTest extends SleeperSuite {
    private final Sema sema = new Sema();

    @BeforeEach
    void makeSemaphore() {
        os.sema_init(sema, 0, "sem");
    }

    @Nested
    @Clause("S1")
    class Waiters {
        @KernelTest
        @ExpectPanic("panic: sema_destroy(): waiters")
        void panic_the_kernel() {
            start("T", () -> os.sema_wait(sema));
            settle();
            os.sema_destroy(sema);
        }

        @KernelTest
        @ExpectPanic("panic: sema_destroy(): waiters")
        void that_were_woken_do_so_too() {
            start("T", () -> os.sema_wait(sema));
            settle();
            os.sema_post(sema);
            os.sema_destroy(sema);
        }

        @KernelTest
        @ExpectInterleavings(1)
        void that_are_back_do_not() {
            start("T", () -> os.sema_wait(sema));
            settle();
            os.sema_post(sema);
            settle();
            os.sema_destroy(sema);
            os.sema_init(sema, 0, "again");
            assertEquals(List.of(), machine.findings());
        }
    }

    @Nested
    @Clause("S2")
    class No_semaphore {
        @KernelTest
        @ExpectPanic("panic: Assertion mtx_unowned(m) failed")
        void any_more_panics() {
            os.sema_destroy(sema);
            os.sema_destroy(sema);
        }

        @KernelTest
        @ExpectPanic("panic: lock 0x... is not initialized")
        void yet_panics() {
            os.sema_destroy(new Sema());
        }
    }
}
