package triptych.conformance.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.GoldenTrace;
import triptych.core.machine.Machine;
import triptych.core.memory.SharedInt;
import triptych.junit.ExpectFinding;
import triptych.junit.ExpectPanic;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;
import triptych.linux.Linux;
import triptych.linux.struct.TaskStruct;

@Conformance("kthread_stop")
@Explore(strategy = "exhaustive", requireProof = true)
class KthreadStopTest {
    private final SharedInt calls = new SharedInt();

    @Nested
    @Clause("S1")
    class Before_its_function {
        @KernelTest
        @GoldenTrace("O1")
        void a_thread_never_woken_gives_EINTR(Linux os) {
            TaskStruct k = os.kthread_create(data -> calls.getAndAdd(1), null, "worker");
            assertEquals('D', os.task_state_to_char(k));
            assertEquals(-Linux.EINTR, os.kthread_stop(k));
            assertEquals(0, calls.get());
        }

        @KernelTest
        @GoldenTrace("O2")
        void a_thread_that_was_woken_may_give_EINTR(Linux os, Outcomes<Integer> outcomes) {
            TaskStruct k = os.kthread_run(ThreadBodies.untilStopped(os), null, "worker");
            outcomes.assertOutcomes(Set.of(-Linux.EINTR, ThreadBodies.VALUE))
                    .saw(os.kthread_stop(k));
        }

        @KernelTest
        void a_parked_thread_is_past_that_point(Linux os) {
            TaskStruct k = os.kthread_create(ThreadBodies.untilStopped(os), null, "worker");
            os.kthread_park(k);
            assertEquals(ThreadBodies.VALUE, os.kthread_stop(k));
        }
    }

    @Nested
    @Clause("S2")
    class The_value {
        @KernelTest
        @GoldenTrace("O3")
        void is_what_the_function_returned(Linux os) {
            TaskStruct k = ThreadBodies.settled(os, ThreadBodies.untilStopped(os));
            assertEquals(ThreadBodies.VALUE, os.kthread_stop(k));
        }

        @KernelTest
        void is_any_int(Linux os) {
            TaskStruct k = ThreadBodies.settled(os, data -> Integer.MIN_VALUE);
            assertEquals(Integer.MIN_VALUE, os.kthread_stop(k));
        }
    }

    @Nested
    @Clause("S3")
    class What_the_thread_sees {
        private int afterTheSleep(Linux os) {
            os.schedule_timeout_interruptible(Linux.MAX_SCHEDULE_TIMEOUT);
            return os.signal_pending(os.current()) + (os.kthread_should_stop() ? 2 : 0);
        }

        @KernelTest
        @GoldenTrace("O13")
        void is_an_unparking_if_it_was_parked(Linux os) {
            TaskStruct k = os.kthread_run(ThreadBodies.parksWhenAsked(os), null, "worker");
            os.kthread_park(k);
            assertEquals(ThreadBodies.VALUE, os.kthread_stop(k));
        }

        @KernelTest
        @GoldenTrace("O9")
        void is_a_signal_and_the_flag(Linux os) {
            TaskStruct k = ThreadBodies.settled(os, data -> afterTheSleep(os));
            assertEquals(3, os.kthread_stop(k));
        }

        @KernelTest
        @Explore(strategy = "exhaustive", requireProof = true, profile = "5.15")
        void is_the_flag_alone_before_6_1(Linux os) {
            TaskStruct k = ThreadBodies.settled(os, data -> afterTheSleep(os));
            assertEquals(2, os.kthread_stop(k));
        }

        @KernelTest
        @GoldenTrace("O10")
        @Explore(strategy = "exhaustive", profile = "5.15")
        @ExpectFinding("deadlock")
        void is_not_enough_before_6_1_for_who_waits_for_something_else(Linux os) {
            os.kthread_stop(
                    ThreadBodies.settled(
                            os, ThreadBodies.neverLooks(os, Linux.TASK_INTERRUPTIBLE)));
        }

        @KernelTest
        @GoldenTrace("O8")
        @ExpectFinding("deadlock")
        void is_nothing_in_an_uninterruptible_wait_for_something_else(Linux os) {
            os.kthread_stop(
                    ThreadBodies.settled(
                            os, ThreadBodies.neverLooks(os, Linux.TASK_UNINTERRUPTIBLE)));
        }

        @KernelTest
        void is_one_wake_up_that_msleep_does_not_heed(Linux os, Machine machine) {
            TaskStruct k =
                    ThreadBodies.settled(
                            os,
                            data -> {
                                os.msleep(100);
                                return 0;
                            });
            os.kthread_stop(k);
            assertEquals(100, machine.clock().now());
        }

        @KernelTest
        @GoldenTrace("O7")
        @ExpectPanic(
                "BUG: sleeping function called from invalid context at kernel/sched/completion.c")
        void comes_before_the_complaint_in_atomic_context(Linux os) {
            TaskStruct k = ThreadBodies.settled(os, ThreadBodies.untilStopped(os));
            os.current().addPreemptCount(1);
            assertEquals(ThreadBodies.VALUE, os.kthread_stop(k));
        }
    }

    @KernelTest
    @Clause("S4")
    void returns_when_the_function_has_ended(Linux os) {
        TaskStruct k =
                os.kthread_run(
                        data -> {
                            calls.set(1);
                            os.msleep(5);
                            calls.set(2);
                            return 0;
                        },
                        null,
                        "worker");
        int result = os.kthread_stop(k);
        assertEquals(result == 0 ? 2 : 0, calls.get());
    }

    @Nested
    @Clause("S5")
    class Of_a_thread_that_has_ended {
        @KernelTest
        @GoldenTrace("O6")
        @ExpectPanic("slab-use-after-free in kthread_stop")
        void uses_freed_memory_without_a_reference(Linux os) {
            TaskStruct k = os.kthread_run(data -> ThreadBodies.VALUE, null, "worker");
            os.kthread_stop(k);
        }

        @KernelTest
        void gives_the_value_at_once_with_one(Linux os, Machine machine) {
            TaskStruct k = ThreadBodies.settled(os, data -> ThreadBodies.VALUE);
            assertEquals(ThreadBodies.VALUE, os.kthread_stop(k));
            assertEquals(1, machine.clock().now());
        }
    }

    @KernelTest
    @Clause("S6")
    @GoldenTrace("O5")
    @ExpectFinding("deadlock")
    void waits_for_ever_the_second_time(Linux os) {
        TaskStruct k = ThreadBodies.settled(os, data -> ThreadBodies.VALUE);
        assertEquals(ThreadBodies.VALUE, os.kthread_stop(k));
        os.kthread_stop(k);
    }

    @Nested
    @Clause("S7")
    class Waits_for_ever {
        @KernelTest
        @ExpectFinding("deadlock")
        void for_the_calling_thread(Linux os) {
            os.kthread_run(data -> os.kthread_stop(os.current()), null, "worker");
        }

        @KernelTest
        @ExpectFinding("deadlock")
        void for_one_that_never_looks(Linux os) {
            os.kthread_stop(ThreadBodies.settled(os, ThreadBodies.neverLooks(os, Linux.TASK_IDLE)));
        }
    }

    @Nested
    @Clause("S8")
    class Bad_pointers {
        @KernelTest
        @ExpectPanic("BUG: kernel NULL pointer dereference, address: 0000000000000028")
        void fault_when_NULL(Linux os) {
            os.kthread_stop(null);
        }

        @KernelTest
        @ExpectPanic("BUG: kernel NULL pointer dereference, address: 000000000000001c")
        void fault_when_an_error(Linux os) {
            os.kthread_stop(os.ERR_PTR(-Linux.ENOMEM));
        }

        @KernelTest
        @ExpectPanic("at kernel/kthread.c:76 kthread_stop")
        void warn_and_fault_when_a_user(Linux os) {
            os.kthread_stop(os.current());
        }
    }

    @Nested
    @Conformance("kthread_stop_put")
    class Kthread_stop_put {
        @KernelTest
        @Clause("S1")
        @GoldenTrace("O4")
        void gives_the_value_and_the_reference(Linux os) {
            TaskStruct k = ThreadBodies.settled(os, data -> ThreadBodies.VALUE);
            assertEquals(ThreadBodies.VALUE, os.kthread_stop_put(k));
            assertTrue(k.isFreed());
        }

        @KernelTest
        @Clause("S1")
        @ExpectPanic("slab-use-after-free in wake_up_process")
        void leaves_no_task_behind(Linux os) {
            TaskStruct k = ThreadBodies.settled(os, ThreadBodies.untilStopped(os));
            os.kthread_stop_put(k);
            os.wake_up_process(k);
        }
    }
}
