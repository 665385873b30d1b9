package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.freebsd.FreeBsd;
import triptych.junit.Explore;

@Conformance("kthread_shutdown")
@Explore(strategy = "exhaustive", requireProof = true)
class KthreadShutdownTest {
    @Nested
    @Clause("S3")
    class A_thread_that_sleeps_on_itself {
        @WorkerInOneOrder
        void is_not_woken(FreeBsd os) {
            Runnable body =
                    () -> {
                        os.tsleep(os.curthread(), 0, "long", 100_000);
                        os.kthread_suspend_check();
                    };
            os.kthread_shutdown(Workers.thread(os, body), 0);
            assertEquals(60, os.time_uptime());
        }
    }
}
