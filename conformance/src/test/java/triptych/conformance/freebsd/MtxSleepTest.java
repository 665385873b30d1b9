package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.core.machine.Machine;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.struct.Mtx;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;

@Conformance({"mtx_sleep", "msleep"})
@Explore(strategy = "exhaustive", requireProof = true)
class MtxSleepTest {
    @Nested
    @Clause("S3")
    class A_limit {
        @KernelTest
        void is_over_although_the_wakeup_came_in_time(
                FreeBsd os, Machine machine, Outcomes<Integer> outcomes) {
            Mtx m = new Mtx();
            os.mtx_init(m, "m", null, FreeBsd.MTX_DEF);
            machine.startUserProcess("waker", () -> os.wakeup(m));
            os.mtx_lock(m);
            int error = os.mtx_sleep(m, m, 0, "wait", 10);
            assertEquals(1, os.mtx_owned(m));
            os.mtx_unlock(m);
            outcomes.assertOutcomes(Set.of(0, FreeBsd.EWOULDBLOCK)).saw(error);
        }
    }
}
