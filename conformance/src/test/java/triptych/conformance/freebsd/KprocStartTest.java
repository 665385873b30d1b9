package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.core.memory.Ref;
import triptych.core.memory.SharedInt;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.struct.KprocDesc;
import triptych.freebsd.struct.Proc;
import triptych.junit.Explore;

@Conformance("kproc_start")
@Explore(strategy = "exhaustive", requireProof = true)
class KprocStartTest {
    @Nested
    @Clause("S1")
    class The_process {
        @WorkerInOneOrder
        void has_the_name_and_the_handle_of_its_description(FreeBsd os) {
            Ref<Proc> p = new Ref<>();
            SharedInt runs = new SharedInt();
            Runnable func =
                    () -> {
                        assertSame(os.curproc(), p.get());
                        runs.set(1);
                        os.kproc_exit(0);
                    };
            os.kproc_start(new KprocDesc("daemon", func, p));
            assertEquals("daemon", p.get().p_comm());
            os.pause("x", 1);
            assertEquals(1, runs.get());
        }

        @WorkerInOneOrder
        void starts_without_a_place_for_its_handle(FreeBsd os) {
            SharedInt runs = new SharedInt();
            Runnable func =
                    () -> {
                        runs.set(1);
                        os.kproc_exit(0);
                    };
            os.kproc_start(new KprocDesc("daemon", func, null));
            os.pause("x", 1);
            assertEquals(1, runs.get());
        }
    }
}
