package triptych.conformance.tru64;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.GoldenTrace;
import triptych.junit.ExpectPanic;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.tru64.Tru64;

@Conformance("thread_block")
@Explore(strategy = "exhaustive", requireProof = true)
class ThreadBlockTest {
    private final Object event = new Object();

    @Nested
    @Clause("S1")
    class An_asserted_wait {
        @KernelTest
        @GoldenTrace("C1")
        void that_is_woken_before_it_blocks_is_over(Tru64 os) {
            os.assert_wait_mesg(event, true, "wait");
            os.thread_wakeup(event);
            os.thread_block();
            assertEquals(Tru64.THREAD_AWAKENED, os.current_thread().wait_result());
        }

        @KernelTest
        @GoldenTrace("C6")
        @ExpectPanic("assert_wait: already asserted event")
        void must_not_be_asserted_again(Tru64 os) {
            os.assert_wait_mesg(event, true, "wait");
            os.assert_wait_mesg(event, true, "wait");
        }
    }
}
