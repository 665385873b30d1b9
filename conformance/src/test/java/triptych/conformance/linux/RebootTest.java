package triptych.conformance.linux;

import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.junit.ExpectPanic;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.linux.Linux;

@Explore(strategy = "exhaustive", requireProof = true)
class RebootTest {
    @Nested
    @Conformance({"emergency_restart", "kernel_restart"})
    @Clause("S1")
    class Restart {
        @KernelTest
        @ExpectPanic("reboot: Restarting system")
        void ends_the_machine(Linux os) {
            throw os.emergency_restart();
        }

        @KernelTest
        @ExpectPanic("reboot: Restarting system")
        void in_order_does_so_too(Linux os) {
            throw os.kernel_restart(null);
        }

        @KernelTest
        @ExpectPanic("BUG: sleeping function called from invalid context at kernel/reboot.c")
        void in_order_may_sleep(Linux os) {
            os.preempt_disable();
            throw os.kernel_restart(null);
        }
    }
}
