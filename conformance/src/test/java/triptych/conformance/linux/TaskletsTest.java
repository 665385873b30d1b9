package triptych.conformance.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static triptych.conformance.linux.DeferredKit.current;

import java.util.Set;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.junit.ExpectInterleavings;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;
import triptych.linux.Linux;
import triptych.linux.struct.Tasklet;

@Explore(strategy = "exhaustive", requireProof = true)
class TaskletsTest {
    private final Tasklet tasklet = new Tasklet("t");
    private int runs;

    @Nested
    @Conformance("tasklet_init")
    class Init {
        @KernelTest
        @Clause("S1")
        @ExpectInterleavings(1)
        void the_function_gets_the_number(Linux os) {
            os.tasklet_init(tasklet, data -> assertEquals(7, data), 7);
            os.tasklet_schedule(tasklet);
            os.tasklet_kill(tasklet);
        }
    }

    @Nested
    @Conformance("tasklet_setup")
    class Setup {
        @KernelTest
        @Clause("S1")
        @ExpectInterleavings(1)
        void the_function_gets_the_tasklet(Linux os) {
            os.tasklet_setup(tasklet, t -> assertSame(tasklet, t));
            os.tasklet_schedule(tasklet);
            os.tasklet_kill(tasklet);
        }
    }

    @Nested
    @Conformance("tasklet_schedule")
    class Schedule {
        @KernelTest
        @Clause("S1")
        void one_run_serves_all_calls_before_it(Linux os, Outcomes<Integer> outcomes) {
            os.tasklet_setup(tasklet, t -> runs++);
            os.tasklet_schedule(tasklet);
            os.tasklet_schedule(tasklet);
            os.tasklet_kill(tasklet);
            outcomes.assertOutcomes(Set.of(1, 2)).saw(runs);
        }

        @KernelTest
        @Clause("S2")
        @ExpectInterleavings(1)
        void it_runs_in_softirq_context(Linux os) {
            os.tasklet_setup(tasklet, t -> assertEquals(0x100, current(os).preemptCount()));
            os.tasklet_schedule(tasklet);
            os.tasklet_kill(tasklet);
        }
    }

    @Nested
    @Conformance("tasklet_kill")
    class Kill {
        private boolean inside;

        @KernelTest
        @Clause("S1")
        void ends_one_that_schedules_itself(Linux os) {
            os.tasklet_setup(
                    tasklet,
                    t -> {
                        inside = true;
                        if (++runs < 3) {
                            os.tasklet_schedule(t);
                        }
                        inside = false;
                    });
            os.tasklet_schedule(tasklet);
            os.tasklet_kill(tasklet);
            assertFalse(inside);
            assertFalse(tasklet.isScheduled());
        }
    }
}
