package triptych.conformance.freebsd;

import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.freebsd.FreeBsd;
import triptych.junit.ExpectPanic;
import triptych.junit.Explore;
import triptych.junit.KernelTest;

@Conformance("kthread_suspend_check")
@Explore(strategy = "exhaustive", requireProof = true)
class KthreadSuspendCheckTest {
    @Nested
    @Clause("S3")
    class In_a_users_thread {
        @KernelTest
        @ExpectPanic("panic: kthread_suspend_check: curthread is not a valid kthread")
        void it_panics(FreeBsd os) {
            os.kthread_suspend_check();
        }
    }
}
