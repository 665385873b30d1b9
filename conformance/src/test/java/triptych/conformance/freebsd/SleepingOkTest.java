package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.freebsd.FreeBsd;
import triptych.junit.ExpectPanic;
import triptych.junit.KernelTest;

@Conformance("THREAD_SLEEPING_OK")
class SleepingOkTest extends SleeperSuite {
    @Nested
    @Clause("S1")
    class Sleeping {
        @KernelTest
        void is_allowed_once_all_are_taken_back() {
            os.THREAD_NO_SLEEPING();
            os.THREAD_NO_SLEEPING();
            os.THREAD_SLEEPING_OK();
            os.THREAD_SLEEPING_OK();
            assertEquals(FreeBsd.EWOULDBLOCK, os.pause("x", 1));
            assertEquals(0, os.curthread().td_no_sleeping());
        }

        @KernelTest
        @ExpectPanic("panic: sleepq_add: td 0x... to sleep on wchan 0x... with sleeping prohibited")
        void is_not_allowed_before() {
            os.THREAD_NO_SLEEPING();
            os.THREAD_NO_SLEEPING();
            os.THREAD_SLEEPING_OK();
            os.pause("x", 1);
        }
    }
}
