package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.core.memory.Ref;
import triptych.core.memory.SharedInt;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.struct.KthreadDesc;
import triptych.freebsd.struct.Td;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;

@Conformance("kthread_start")
@Explore(strategy = "exhaustive", requireProof = true)
class KthreadStartTest {
    @Nested
    @Clause("S1")
    class The_thread {
        @KernelTest
        void has_the_name_and_the_handle_of_its_description(
                FreeBsd os, Outcomes<Boolean> tooEarly) {
            Ref<Td> td = new Ref<>();
            Runnable func =
                    () -> {
                        tooEarly.assertOutcomes(Set.of(true, false)).saw(td.get() == null);
                        os.kthread_exit();
                    };
            os.kthread_start(new KthreadDesc("daemon", func, td));
            assertEquals("daemon", td.get().td_name());
            assertEquals(0, td.get().td_proc().p_pid());
            os.pause("x", 1);
        }

        @WorkerInOneOrder
        void starts_without_a_place_for_its_handle(FreeBsd os) {
            SharedInt runs = new SharedInt();
            Runnable func =
                    () -> {
                        runs.set(1);
                        os.kthread_exit();
                    };
            os.kthread_start(new KthreadDesc("daemon", func, null));
            os.pause("x", 1);
            assertEquals(1, runs.get());
        }
    }
}
