package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.Variation;
import triptych.core.memory.Buffer;
import triptych.core.memory.Ref;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.struct.Mtx;
import triptych.freebsd.struct.Task;
import triptych.freebsd.struct.Taskqueue;
import triptych.junit.ExpectFinding;
import triptych.junit.ExpectPanic;
import triptych.junit.Explore;
import triptych.junit.KernelTest;

@Explore(strategy = "exhaustive", requireProof = true)
class TaskqueueTest {
    private final List<Object> log = new ArrayList<>();

    @Nested
    @Conformance("TASK_INIT")
    class Init {
        @KernelTest
        @Clause("S1")
        void the_function_gets_its_context_and_the_count(FreeBsd os) {
            Taskqueue queue = os.taskqueue_create("q", FreeBsd.M_WAITOK, null, null);
            Task task = new Task();
            os.TASK_INIT(task, 0, (context, pending) -> log.add(context + "" + pending), "c");
            os.taskqueue_enqueue(queue, task);
            os.taskqueue_start_threads(new Ref<>(queue, "tq"), 1, 0, "q");
            os.taskqueue_drain(queue, task);
            assertEquals(List.of("c1"), log);
        }

        @KernelTest
        @Clause("S2")
        @ExpectPanic("instruction pointer in unloaded module trial")
        void a_module_that_forgets_it_traps(FreeBsd os) {
            Taskqueue queue = os.taskqueue_create("q", FreeBsd.M_WAITOK, null, null);
            ModuleTrial trial = new ModuleTrial();
            trial.at(
                    FreeBsd.MOD_LOAD,
                    () -> trial.taskqueue_enqueue(queue, DriverTrial.task(trial, () -> {})));
            os.kldload(trial);
            assertEquals(0, os.kldunload(trial));
            os.taskqueue_start_threads(new Ref<>(queue, "tq"), 1, 0, "q");
        }
    }

    @Nested
    @Conformance("taskqueue_create")
    class Create {
        @KernelTest
        @Clause("S1")
        @Variation(
                routines = "taskqueue_create",
                real =
                        "calls `enqueue` with `context` for every task; a null `enqueue` "
                                + "faults",
                ours =
                        "does not use the two: a queue wakes its own threads, as with "
                                + "`taskqueue_thread_enqueue`",
                why = "no other way to run tasks is emulated",
                source = "freebsd.md 4.2; taskqueue(9)")
        void tasks_wait_for_threads(FreeBsd os) {
            Taskqueue queue = os.taskqueue_create("q", FreeBsd.M_WAITOK, null, null);
            os.taskqueue_enqueue(queue, DriverTrial.task(os, () -> log.add("ran")));
            os.pause("x", 3);
            assertEquals(List.of(), log);
        }
    }

    @Nested
    @Conformance("taskqueue_start_threads")
    class StartThreads {
        @KernelTest
        @Clause("S1")
        void two_threads_run_two_tasks_at_once(FreeBsd os) {
            Taskqueue queue = DriverTrial.queue(os, 2);
            Task first = DriverTrial.task(os, () -> os.tsleep(log, 0, "first", 9));
            Task second = DriverTrial.task(os, () -> log.add("second"));
            os.taskqueue_enqueue(queue, first);
            os.taskqueue_enqueue(queue, second);
            os.taskqueue_drain(queue, second);
            assertEquals(List.of("second"), log);
            os.pause("x", 1);
            os.wakeup(log);
            os.taskqueue_free(queue);
        }

        @KernelTest
        @Clause("S2")
        void none_at_all_is_refused(FreeBsd os) {
            Taskqueue queue = os.taskqueue_create("q", FreeBsd.M_WAITOK, null, null);
            assertEquals(
                    FreeBsd.EINVAL, os.taskqueue_start_threads(new Ref<>(queue, "tq"), 0, 0, "q"));
        }
    }

    @Nested
    @Conformance("taskqueue_enqueue")
    class Enqueue {
        @KernelTest
        @Clause("S1")
        void higher_priorities_run_first(FreeBsd os) {
            Taskqueue queue = os.taskqueue_create("q", FreeBsd.M_WAITOK, null, null);
            for (int priority : new int[] {0, 5, 5, 1}) {
                Task task = new Task();
                String name = priority + "." + priority;
                os.TASK_INIT(task, priority, (context, pending) -> log.add(name), null);
                os.taskqueue_enqueue(queue, task);
            }
            os.taskqueue_start_threads(new Ref<>(queue, "tq"), 1, 0, "q");
            os.taskqueue_free(queue);
            assertEquals(List.of("5.5", "5.5", "1.1", "0.0"), log);
        }

        @KernelTest
        @Clause("S2")
        void a_task_that_waits_runs_once_and_is_told(FreeBsd os) {
            Taskqueue queue = os.taskqueue_create("q", FreeBsd.M_WAITOK, null, null);
            Task task = new Task();
            os.TASK_INIT(task, 0, (context, pending) -> log.add(pending), null);
            os.taskqueue_enqueue(queue, task);
            os.taskqueue_enqueue(queue, task);
            os.taskqueue_start_threads(new Ref<>(queue, "tq"), 1, 0, "q");
            os.taskqueue_free(queue);
            assertEquals(List.of(2), log);
        }

        @KernelTest
        @Clause("S3")
        void a_task_that_runs_runs_once_more(FreeBsd os) {
            Taskqueue queue = DriverTrial.queue(os, 1);
            Task task = new Task();
            os.TASK_INIT(
                    task,
                    0,
                    (context, pending) -> {
                        log.add(pending);
                        if (log.size() == 1) {
                            os.taskqueue_enqueue(queue, task);
                        }
                    },
                    null);
            os.taskqueue_enqueue(queue, task);
            os.taskqueue_free(queue);
            assertEquals(List.of(1, 1), log);
        }

        @KernelTest
        @Clause("S4")
        @ExpectPanic("EMU task-not-initialised")
        @Variation(
                routines = {"TASK_INIT", "taskqueue_enqueue"},
                real = "runs into whatever the memory holds",
                ours = "stops with a report of its own, `EMU task-not-initialised`",
                why = "a Java object has no garbage to run into",
                source = "freebsd.md 4.2")
        void plain_memory_is_no_task(FreeBsd os) {
            os.taskqueue_enqueue(DriverTrial.queue(os, 1), new Task());
        }
    }

    @Nested
    @Conformance("taskqueue_cancel")
    class Cancel {
        @KernelTest
        @Clause("S1")
        void what_waits_does_not_run(FreeBsd os) {
            Taskqueue queue = os.taskqueue_create("q", FreeBsd.M_WAITOK, null, null);
            Task task = DriverTrial.task(os, () -> log.add("ran"));
            os.taskqueue_enqueue(queue, task);
            os.taskqueue_enqueue(queue, task);
            Buffer pending = Buffer.ofKernel(4);
            assertEquals(0, os.taskqueue_cancel(queue, task, pending));
            assertEquals(2, pending.number(4));
            os.taskqueue_start_threads(new Ref<>(queue, "tq"), 1, 0, "q");
            os.taskqueue_free(queue);
            assertEquals(List.of(), log);
        }

        @KernelTest
        @Clause("S2")
        void what_runs_goes_on(FreeBsd os) {
            Taskqueue queue = DriverTrial.queue(os, 1);
            Task task = new Task();
            os.TASK_INIT(
                    task, 0, (c, pending) -> log.add(os.taskqueue_cancel(queue, task, null)), null);
            os.taskqueue_enqueue(queue, task);
            os.taskqueue_free(queue);
            assertEquals(List.of(FreeBsd.EBUSY), log);
        }
    }

    @Nested
    @Conformance("taskqueue_drain")
    class Drain {
        @KernelTest
        @Clause("S1")
        void afterwards_the_module_may_go(FreeBsd os) {
            Taskqueue queue = DriverTrial.queue(os, 1);
            ModuleTrial trial = new ModuleTrial();
            Task task = new Task();
            trial.answering(
                    what -> {
                        if (what == FreeBsd.MOD_LOAD) {
                            trial.TASK_INIT(task, 0, (c, pending) -> trial.wakeup(task), null);
                            trial.taskqueue_enqueue(queue, task);
                        } else if (what == FreeBsd.MOD_UNLOAD) {
                            trial.taskqueue_drain(queue, task);
                        }
                        return 0;
                    });
            os.kldload(trial);
            assertEquals(0, os.kldunload(trial));
        }

        @KernelTest
        @Clause("S2")
        @ExpectFinding("deadlock")
        void a_task_waits_for_itself_for_ever(FreeBsd os) {
            Taskqueue queue = DriverTrial.queue(os, 1);
            Task task = new Task();
            os.TASK_INIT(task, 0, (c, pending) -> os.taskqueue_drain(queue, task), null);
            os.taskqueue_enqueue(queue, task);
            os.taskqueue_drain(queue, task);
        }

        @KernelTest
        @Clause("S3")
        @ExpectPanic("Calling \"taskqueue_drain\" with the following non-sleepable locks held:")
        void a_mutex_in_hand_is_reported(FreeBsd os) {
            Mtx m = Workers.mutex(os);
            os.mtx_lock(m);
            os.taskqueue_drain(DriverTrial.queue(os, 1), DriverTrial.task(os, () -> {}));
            os.mtx_unlock(m);
        }
    }

    @Nested
    @Conformance("taskqueue_drain_all")
    class DrainAll {
        @KernelTest
        @Clause("S1")
        void all_that_was_there_has_run(FreeBsd os) {
            Taskqueue queue = DriverTrial.queue(os, 1);
            os.taskqueue_enqueue(queue, DriverTrial.task(os, () -> log.add("a")));
            os.taskqueue_enqueue(queue, DriverTrial.task(os, () -> log.add("b")));
            os.taskqueue_drain_all(queue);
            assertEquals(List.of("a", "b"), log);
        }
    }

    @Nested
    @Conformance("taskqueue_free")
    class Free {
        @KernelTest
        @Clause("S1")
        void what_waits_runs_and_the_threads_end(FreeBsd os) {
            Taskqueue queue = DriverTrial.queue(os, 2);
            os.taskqueue_enqueue(queue, DriverTrial.task(os, () -> log.add("ran")));
            os.taskqueue_free(queue);
            assertEquals(List.of("ran"), log);
            assertTrue(queue.threads() == 0);
        }
    }
}
