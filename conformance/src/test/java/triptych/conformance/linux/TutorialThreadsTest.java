package triptych.conformance.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import triptych.core.machine.Machine;
import triptych.core.memory.SharedInt;
import triptych.junit.ExpectFinding;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;
import triptych.linux.Linux;
import triptych.linux.struct.TaskStruct;

/** What the tutorial says of kernel threads, statement by statement. */
@Explore(strategy = "exhaustive", requireProof = true)
class TutorialThreadsTest {
    private final SharedInt calls = new SharedInt();

    private int call(Object data) {
        return calls.getAndAdd(1);
    }

    @KernelTest
    void current_is_the_task_that_runs(Linux os) {
        TaskStruct user = os.current();
        TaskStruct k = ThreadBodies.settled(os, data -> os.current().pidNumber());
        assertNotEquals(user.pidNumber(), k.pidNumber());
        assertEquals(k.pidNumber(), os.kthread_stop(k));
    }

    @KernelTest
    void a_thread_s_function_is_its_life(Linux os) {
        TaskStruct k = ThreadBodies.settled(os, this::call);
        assertEquals(1, calls.get());
        assertEquals('X', os.task_state_to_char(k));
    }

    @KernelTest
    void kernel_threads_have_a_task_struct_and_a_pid(Linux os) {
        TaskStruct k = ThreadBodies.settled(os, ThreadBodies.untilStopped(os));
        assertTrue(k.isTask());
        assertNotEquals(0, k.pidNumber());
        assertNotEquals(0, k.flags() & Linux.PF_KTHREAD);
        os.kthread_stop_put(k);
    }

    @KernelTest
    void kthread_create_does_not_start_the_thread_and_wake_up_process_does(Linux os) {
        TaskStruct k = os.kthread_create(this::call, null, "thread");
        os.msleep(10);
        assertEquals(0, calls.get());
        os.wake_up_process(k);
        os.msleep(10);
        assertEquals(1, calls.get());
    }

    @KernelTest
    void kthread_run_does_both_and_returns_a_task_struct(Linux os) {
        TaskStruct k = os.kthread_run(this::call, null, "thread");
        assertNotNull(k);
        assertFalse(os.IS_ERR(k));
        os.msleep(10);
        assertEquals(1, calls.get());
    }

    @KernelTest
    void after_kthread_run_the_thread_runs_in_parallel_and_may_not_have_run_yet(
            Linux os, Outcomes<Integer> outcomes) {
        os.kthread_run(this::call, null, "thread");
        outcomes.assertOutcomes(Set.of(0, 1)).saw(calls.get());
    }

    @KernelTest
    void a_thread_that_has_more_to_do_loops_and_returns_0_when_it_has_not(Linux os) {
        TaskStruct k =
                ThreadBodies.settled(
                        os,
                        data -> {
                            while (!os.kthread_should_stop()) {
                                calls.getAndAdd(1);
                                os.ssleep(1);
                            }
                            return 0;
                        });
        os.ssleep(3);
        assertEquals(0, os.kthread_stop(k));
        assertEquals(4, calls.get());
    }

    @KernelTest
    void kthread_stop_sets_the_flag_wakes_waits_and_returns_the_function_s_result(
            Linux os, Machine machine) {
        TaskStruct k =
                ThreadBodies.settled(
                        os,
                        data -> {
                            os.schedule_timeout_uninterruptible(Linux.MAX_SCHEDULE_TIMEOUT);
                            os.msleep(5);
                            return os.kthread_should_stop() ? ThreadBodies.VALUE : 0;
                        });
        assertEquals(ThreadBodies.VALUE, os.kthread_stop(k));
        assertEquals(6, machine.clock().now());
    }

    @KernelTest
    void a_thread_is_not_interrupted_in_the_middle_of_its_work(Linux os) {
        TaskStruct k =
                os.kthread_run(
                        data -> {
                            while (!os.kthread_should_stop()) {
                                calls.getAndAdd(1);
                                os.msleep(1);
                                calls.getAndAdd(1);
                            }
                            return 0;
                        },
                        null,
                        "thread");
        os.kthread_stop(k);
        assertEquals(0, calls.get() % 2);
    }

    @KernelTest
    @ExpectFinding("deadlock")
    void a_function_that_neither_returns_nor_looks_is_never_stopped(Linux os) {
        TaskStruct k =
                ThreadBodies.settled(os, ThreadBodies.neverLooks(os, Linux.TASK_UNINTERRUPTIBLE));
        os.kthread_stop(k);
    }

    @KernelTest
    void signals_do_not_stop_it_either(Linux os) {
        TaskStruct k = ThreadBodies.settled(os, ThreadBodies.untilStopped(os));
        assertEquals(0, os.send_sig(Linux.SIGKILL, k, 1));
        os.msleep(1);
        assertEquals('S', os.task_state_to_char(k));
        os.kthread_stop(k);
    }

    @KernelTest
    @ExpectFinding("use-after-free")
    void a_thread_that_has_ended_must_not_be_stopped(Linux os) {
        TaskStruct k = os.kthread_run(this::call, null, "thread");
        os.kthread_stop(k);
    }

    @KernelTest
    void with_a_reference_it_may_be_stopped_once(Linux os) {
        TaskStruct k = ThreadBodies.settled(os, data -> ThreadBodies.VALUE);
        assertEquals(ThreadBodies.VALUE, os.kthread_stop_put(k));
    }

    @KernelTest
    @ExpectFinding("use-after-free")
    void decide_on_one_side_that_ends_the_thread(Linux os) {
        TaskStruct k =
                os.kthread_run(
                        data -> {
                            os.schedule_timeout_interruptible(5);
                            return 0;
                        },
                        null,
                        "thread");
        os.msleep(5);
        os.kthread_stop(k);
    }
}
