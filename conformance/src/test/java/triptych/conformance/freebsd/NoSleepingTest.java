package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.freebsd.FreeBsd;
import triptych.junit.ExpectInterleavings;
import triptych.junit.ExpectPanic;
import triptych.junit.KernelTest;

@Conformance("THREAD_NO_SLEEPING")
class NoSleepingTest extends SleeperSuite {
    @Nested
    @Clause("S1")
    class A_sleep {
        @KernelTest
        @ExpectPanic("panic: sleepq_add: td 0x... to sleep on wchan 0x... with sleeping prohibited")
        void panics() {
            os.THREAD_NO_SLEEPING();
            os.pause("x", 1);
        }

        @KernelTest
        void is_prohibited_but_no_mutex_is() {
            os.THREAD_NO_SLEEPING();
            locked(() -> {});
            os.THREAD_SLEEPING_OK();
        }
    }

    @Nested
    @Clause("S2")
    class Another_thread {
        @KernelTest
        @ExpectInterleavings(1)
        void may_sleep() {
            int[] error = new int[1];
            start("other", () -> error[0] = os.pause("x", 2));
            settle();
            os.THREAD_NO_SLEEPING();
            os.DELAY(5000);
            os.THREAD_SLEEPING_OK();
            settle();
            assertEquals(FreeBsd.EWOULDBLOCK, error[0]);
        }
    }
}
