package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.core.memory.Ref;
import triptych.core.memory.SharedInt;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.struct.Td;
import triptych.junit.ExpectInterleavings;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;

@Conformance("sched_add")
class SchedAddTest extends SleeperSuite {
    private final SharedInt ran = new SharedInt();

    private Td stopped() {
        Ref<Td> td = new Ref<>();
        Runnable main =
                () -> {
                    ran.set(1);
                    os.kthread_exit();
                };
        os.kthread_add(main, null, null, td, FreeBsd.RFSTOPPED, 0, "stopped");
        return td.peek();
    }

    @Nested
    @Clause("S1")
    class A_stopped_thread {
        @KernelTest
        @ExpectInterleavings(1)
        void does_not_run_before() {
            stopped();
            settle();
            assertEquals(0, ran.get());
        }

        @KernelTest
        void runs_from_then_on(Outcomes<Integer> outcomes) {
            os.sched_add(stopped(), FreeBsd.SRQ_BORING);
            outcomes.assertOutcomes(Set.of(0, 1)).saw(ran.get());
            settle();
            assertEquals(1, ran.get());
        }
    }
}
