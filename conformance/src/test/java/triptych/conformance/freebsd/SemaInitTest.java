package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.freebsd.struct.Sema;
import triptych.freebsd.struct.Td;
import triptych.junit.ExpectInterleavings;
import triptych.junit.ExpectPanic;
import triptych.junit.KernelTest;

@Conformance("sema_init")
class SemaInitTest extends SleeperSuite {
    private final Sema sema = new Sema();

    @BeforeEach
    void makeSemaphore() {
        os.sema_init(sema, 0, "sem");
    }

    @Nested
    @Clause("S1")
    class A_semaphore {
        @KernelTest
        void has_its_value() {
            Sema three = new Sema();
            os.sema_init(three, 3, "three");
            assertEquals(3, os.sema_value(three));
            assertEquals(0, os.sema_value(sema));
        }

        @KernelTest
        @ExpectInterleavings(1)
        void lends_its_name_to_waiters() {
            Td waiter = start("T", () -> os.sema_wait(sema));
            settle();
            assertEquals("sem", waiter.td_wmesg());
            os.sema_post(sema);
            settle();
        }
    }

    @Nested
    @Clause("S2")
    class A_negative_value {
        @KernelTest
        @ExpectPanic("panic: sema_init(): negative value")
        void panics() {
            os.sema_init(new Sema(), -1, "less");
        }
    }

    @Nested
    @Clause("S3")
    class A_semaphore_again {
        @KernelTest
        void begins_anew() {
            os.sema_post(sema);
            os.sema_init(sema, 5, "again");
            assertEquals(5, os.sema_value(sema));
        }
    }
}
