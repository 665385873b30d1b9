package triptych.conformance.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.junit.ExpectPanic;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.linux.Linux;
import triptych.linux.struct.TaskStruct;

@Explore(strategy = "exhaustive", requireProof = true)
class PrioritiesTest {
    @Nested
    @Conformance("set_user_nice")
    class Set_user_nice {
        @ParameterizedTest
        @Explore(strategy = "exhaustive", requireProof = true)
        @CsvSource({"-20, 100", "0, 120", "19, 139"})
        @Clause("S1")
        void sets_the_priority_of_an_ordinary_task(long nice, int prio, Linux os) {
            os.set_user_nice(os.current(), nice);
            assertEquals(Linux.SCHED_NORMAL, os.current().policy());
            assertEquals(prio, os.current().prio());
        }

        @ParameterizedTest
        @Explore(strategy = "exhaustive", requireProof = true)
        @CsvSource({"-21", "20", "4294967296"})
        @Clause("S2")
        void does_not_know_other_numbers(long nice, Linux os) {
            os.set_user_nice(os.current(), 5);
            os.set_user_nice(os.current(), nice);
            assertEquals(125, os.current().prio());
        }

        @KernelTest
        @Clause("S3")
        void leaves_a_real_time_task_as_it_is(Linux os) {
            os.sched_set_fifo(os.current());
            os.set_user_nice(os.current(), -20);
            assertEquals(49, os.current().prio());
        }

        @KernelTest
        @Clause("S4")
        @ExpectPanic("slab-use-after-free in set_user_nice")
        void comes_too_late_for_a_freed_task(Linux os) {
            TaskStruct k = os.kthread_run(data -> 0, null, "worker");
            os.set_user_nice(k, 1);
        }

        @KernelTest
        @Clause("S4")
        @ExpectPanic("BUG: kernel NULL pointer dereference")
        void faults_for_nobody(Linux os) {
            os.set_user_nice(null, 1);
        }
    }

    @Nested
    @Conformance("sched_set_fifo")
    class Sched_set_fifo {
        @KernelTest
        @Clause("S1")
        void takes_the_middle_of_the_real_time_priorities(Linux os) {
            os.sched_set_fifo(os.current());
            assertEquals(Linux.SCHED_FIFO, os.current().policy());
            assertEquals(49, os.current().prio());
        }

        @KernelTest
        @Clause("S2")
        @ExpectPanic("BUG: kernel NULL pointer dereference")
        void faults_for_nobody(Linux os) {
            os.sched_set_fifo(null);
        }
    }

    @Nested
    @Conformance("sched_set_fifo_low")
    class Sched_set_fifo_low {
        @KernelTest
        @Clause("S1")
        void takes_the_lowest_of_the_real_time_priorities(Linux os) {
            os.sched_set_fifo_low(os.current());
            assertEquals(Linux.SCHED_FIFO, os.current().policy());
            assertEquals(98, os.current().prio());
        }
    }

    @Nested
    @Conformance("sched_set_normal")
    class Sched_set_normal {
        @KernelTest
        @Clause("S1")
        void makes_a_real_time_task_an_ordinary_one(Linux os) {
            os.sched_set_fifo(os.current());
            os.sched_set_normal(os.current(), -5);
            assertEquals(Linux.SCHED_NORMAL, os.current().policy());
            assertEquals(115, os.current().prio());
        }

        @KernelTest
        @Clause("S2")
        @ExpectPanic("BUG: kernel NULL pointer dereference")
        void faults_for_nobody(Linux os) {
            os.sched_set_normal(null, 0);
        }
    }
}
