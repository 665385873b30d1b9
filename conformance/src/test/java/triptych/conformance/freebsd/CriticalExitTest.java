package triptych.conformance.freebsd;

import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.junit.ExpectPanic;
import triptych.junit.KernelTest;

@Conformance("critical_exit")
class CriticalExitTest extends SleeperSuite {
    @Nested
    @Clause("S1")
    class Without_a_section {
        @KernelTest
        @ExpectPanic("panic: critical_exit: td_critnest == 0")
        void it_panics() {
            os.critical_exit();
        }

        @KernelTest
        @ExpectPanic("panic: critical_exit: td_critnest == 0")
        void it_panics_after_one_that_has_ended() {
            os.critical_enter();
            os.critical_exit();
            os.critical_exit();
        }

        @KernelTest
        @ExpectPanic("panic: critical_exit: td_critnest == 0")
        void it_panics_although_another_thread_is_in_one() {
            start(
                    "other",
                    () -> {
                        os.pause("until then", 1);
                        os.critical_exit();
                    });
            os.critical_enter();
            os.DELAY(5000);
            os.critical_exit();
            settle();
        }
    }
}
