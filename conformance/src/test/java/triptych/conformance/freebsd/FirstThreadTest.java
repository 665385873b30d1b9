package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertSame;

import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.struct.Proc;
import triptych.freebsd.struct.Td;
import triptych.junit.Explore;
import triptych.junit.KernelTest;

@Conformance("FIRST_THREAD_IN_PROC")
@Explore(strategy = "exhaustive", requireProof = true)
class FirstThreadTest {
    @KernelTest
    @Clause("S1")
    void a_new_process_has_one_thread(FreeBsd os) {
        Proc p = Workers.process(os, () -> os.tsleep(this, 0, "x", 9));
        Td first = os.FIRST_THREAD_IN_PROC(p);
        assertSame(p, first.td_proc());
        os.wakeup(this);
    }
}
