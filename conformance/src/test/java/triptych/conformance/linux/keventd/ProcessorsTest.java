package triptych.conformance.linux.keventd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.GoldenTrace;
import triptych.conformance.linux.keventd.KeventdKit.Event;
import triptych.junit.ExpectInterleavings;
import triptych.junit.KernelTest;
import triptych.linux.keventd.Keventd;
import triptych.linux.keventd.WorkStruct;
import triptych.linux.struct.TaskStruct;

/** Two processors, each with a keventd. */
@OnTwoProcessors
class ProcessorsTest {
    private static TaskStruct create(Keventd os, String name) {
        return os.kthread_create(null, KeventdKit.idle(os), null, name);
    }

    @Nested
    @Conformance("adopt_kthread")
    class Adopting {
        @KernelTest
        @Clause("P1")
        @GoldenTrace("O46")
        void makes_the_keventd_of_the_callers_processor_the_parent(Keventd os) {
            TaskStruct k = create(os, "worker");
            assertSame(os.patch().workqueue().task(0), os.patch().processes().of(k).parent());
            os.set_cpus_allowed(os.current(), 2);
            os.kthread_start(k);
            assertSame(os.patch().workqueue().task(1), os.patch().processes().of(k).parent());
        }
    }

    @Nested
    @Conformance("kthread_control")
    class The_semaphore {
        @KernelTest
        @Clause("P1")
        void keeps_operations_of_two_processors_apart(Keventd os) {
            Event done = new Event();
            os.kernel().user("other", () -> createOnTheOther(os, done));
            assertEquals("here", create(os, "here").comm());
            done.await(os);
        }

        private static void createOnTheOther(Keventd os, Event done) {
            os.set_cpus_allowed(os.current(), 2);
            assertEquals("there", create(os, "there").comm());
            done.tell(os);
        }
    }

    @Nested
    @Conformance("set_cpus_allowed")
    class Binding {
        @KernelTest
        @Clause("P1")
        void decides_whose_keventd_does_the_work(Keventd os) {
            Event done = new Event();
            WorkStruct work = new WorkStruct();
            os.INIT_WORK(work, data -> runsOn(os, 1, done), null);
            assertEquals(0, os.set_cpus_allowed(os.current(), 2));
            os.schedule_work(work);
            done.await(os);
        }

        private static void runsOn(Keventd os, int cpu, Event done) {
            assertSame(os.patch().workqueue().task(cpu), os.current());
            done.tell(os);
        }

        @KernelTest
        @Clause("P2")
        @ExpectInterleavings(1)
        void to_a_processor_that_is_not_there(Keventd os) {
            assertEquals(-Keventd.EINVAL, os.set_cpus_allowed(os.current(), 4));
        }
    }
}
