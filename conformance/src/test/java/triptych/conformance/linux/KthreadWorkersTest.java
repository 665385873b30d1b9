package triptych.conformance.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.junit.ExpectFinding;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;
import triptych.linux.Linux;
import triptych.linux.struct.KthreadWork;
import triptych.linux.struct.KthreadWorker;
import triptych.linux.struct.TaskStruct;

@Explore(strategy = "exhaustive", requireProof = true)
class KthreadWorkersTest {
    private final StringBuilder order = new StringBuilder();
    private boolean again = true;

    private KthreadWorker worker(Linux os) {
        return os.kthread_create_worker(0, "painter/%d", 7);
    }

    /** A work that notes its name, before and after others could run. */
    private KthreadWork work(Linux os, String name) {
        return os.DEFINE_KTHREAD_WORK(
                name,
                w -> {
                    order.append(name);
                    os.cond_resched();
                    order.append('.');
                });
    }

    /** A work that queues itself, once. */
    private KthreadWork returning(Linux os, KthreadWorker worker) {
        return os.DEFINE_KTHREAD_WORK(
                "again",
                w -> {
                    if (again) {
                        again = false;
                        order.append(os.kthread_queue_work(worker, w) ? "queues" : "may not");
                    } else {
                        order.append(" runs");
                    }
                });
    }

    @Nested
    @Conformance("kthread_create_worker")
    class Create {
        @KernelTest
        @Clause("S1")
        void its_thread_runs_works_in_order(Linux os) {
            KthreadWorker worker = worker(os);
            assertEquals(0, worker.number());
            assertEquals("painter/7", worker.task().comm());
            os.kthread_queue_work(worker, work(os, "a"));
            os.kthread_queue_work(worker, work(os, "b"));
            os.kthread_destroy_worker(worker);
            assertEquals("a.b.", order.toString());
        }
    }

    @Nested
    @Conformance({"kthread_init_work", "DEFINE_KTHREAD_WORK"})
    class Init {
        @KernelTest
        @Clause("S1")
        void the_function_gets_the_work_and_may_sleep(Linux os) {
            KthreadWorker worker = worker(os);
            KthreadWork work = new KthreadWork("own");
            TaskStruct[] by = new TaskStruct[1];
            os.kthread_init_work(
                    work,
                    w -> {
                        assertSame(work, w);
                        os.msleep(10);
                        by[0] = LockHands.current(os);
                    });
            assertTrue(os.kthread_queue_work(worker, work));
            os.kthread_flush_work(work);
            assertSame(worker.task(), by[0]);
            os.kthread_destroy_worker(worker);
        }
    }

    @Nested
    @Conformance("kthread_queue_work")
    class Queue {
        @KernelTest
        @Clause("S1")
        void not_twice(Linux os, Outcomes<String> outcomes) {
            KthreadWorker worker = worker(os);
            KthreadWork work = work(os, "a");
            os.kthread_queue_work(worker, work);
            boolean second = os.kthread_queue_work(worker, work);
            os.kthread_destroy_worker(worker);
            outcomes.assertOutcomes(Set.of("false a.", "true a.a.")).saw(second + " " + order);
        }

        @KernelTest
        @Clause("S2")
        void by_its_own_function(Linux os) {
            KthreadWorker worker = worker(os);
            os.kthread_queue_work(worker, returning(os, worker));
            os.kthread_flush_worker(worker);
            os.kthread_destroy_worker(worker);
            assertEquals("queues runs", order.toString());
        }

        @Test
        @Clause("S3")
        void at_another_worker() {
            assertThat(
                            LockRun.told(
                                    os -> {
                                        KthreadWork work = work(os, "a");
                                        KthreadWorker first = worker(os);
                                        KthreadWorker second = worker(os);
                                        os.kthread_queue_work(first, work);
                                        os.kthread_flush_work(work);
                                        os.kthread_queue_work(second, work);
                                    }))
                    .anyMatch(text -> text.contains("kthread_insert_work_sanity_check"));
        }

        @KernelTest
        @Clause("S4")
        @ExpectFinding("use-after-free")
        void at_a_worker_that_is_gone(Linux os) {
            KthreadWorker worker = worker(os);
            os.kthread_destroy_worker(worker);
            os.kthread_queue_work(worker, work(os, "a"));
        }
    }

    @Nested
    @Conformance("kthread_flush_work")
    class Flush_work {
        @KernelTest
        @Clause("S1")
        void its_run_is_over(Linux os) {
            KthreadWorker worker = worker(os);
            KthreadWork work = work(os, "a");
            os.kthread_queue_work(worker, work);
            os.kthread_flush_work(work);
            assertEquals("a.", order.toString());
            os.kthread_destroy_worker(worker);
        }

        @KernelTest
        @Clause("S2")
        void an_idle_one(Linux os) {
            KthreadWork work = work(os, "a");
            os.kthread_flush_work(work);
            assertEquals("", order.toString());
        }

        @KernelTest
        @Clause("S3")
        @ExpectFinding("deadlock")
        void by_itself(Linux os) {
            KthreadWorker worker = worker(os);
            KthreadWork own = os.DEFINE_KTHREAD_WORK("own", w -> os.kthread_flush_work(w));
            os.kthread_queue_work(worker, own);
            os.kthread_flush_work(own);
        }
    }

    @Nested
    @Conformance("kthread_flush_worker")
    class Flush_worker {
        @KernelTest
        @Clause("S1")
        void not_for_later_ones(Linux os, Outcomes<String> outcomes) {
            KthreadWorker worker = worker(os);
            KthreadWork late = work(os, "b");
            KthreadWork first =
                    os.DEFINE_KTHREAD_WORK(
                            "first",
                            w -> {
                                order.append("a.");
                                os.kthread_queue_work(worker, late);
                            });
            os.kthread_queue_work(worker, first);
            os.kthread_flush_worker(worker);
            String seen = order.toString();
            os.kthread_destroy_worker(worker);
            outcomes.assertOutcomes(Set.of("a.", "a.b.")).saw(seen);
        }
    }

    @Nested
    @Conformance("kthread_cancel_work_sync")
    class Cancel {
        @KernelTest
        @Clause("S1")
        void it_is_over_even_if_it_returns(Linux os, Outcomes<String> outcomes) {
            KthreadWorker worker = worker(os);
            KthreadWork work = returning(os, worker);
            os.kthread_queue_work(worker, work);
            boolean was = os.kthread_cancel_work_sync(work);
            String seen = was + " " + order;
            os.kthread_flush_worker(worker);
            assertEquals(seen, was + " " + order);
            os.kthread_destroy_worker(worker);
            outcomes.assertOutcomes(
                            Set.of("true ", "false may not", "true queues", "false queues runs"))
                    .saw(seen);
        }

        @KernelTest
        @Clause("S2")
        void then_it_can_be_queued(Linux os) {
            KthreadWorker worker = worker(os);
            KthreadWork work = work(os, "a");
            assertFalse(os.kthread_cancel_work_sync(work));
            os.kthread_queue_work(worker, work);
            os.kthread_cancel_work_sync(work);
            assertTrue(os.kthread_queue_work(worker, work));
            os.kthread_destroy_worker(worker);
        }
    }

    @Nested
    @Conformance("kthread_destroy_worker")
    class Destroy {
        @KernelTest
        @Clause("S1")
        void what_is_queued_runs_first(Linux os) {
            KthreadWorker worker = worker(os);
            os.kthread_queue_work(worker, work(os, "a"));
            os.kthread_destroy_worker(worker);
            assertEquals("a.", order.toString());
            assertNull(worker.task());
        }

        @KernelTest
        @Clause("S2")
        @ExpectFinding("kthread-worker-has-work")
        void a_work_for_ever(Linux os) {
            KthreadWorker worker = worker(os);
            KthreadWork[] own = new KthreadWork[1];
            own[0] =
                    os.DEFINE_KTHREAD_WORK(
                            "own",
                            w -> {
                                if (order.append('x').length() < 3) {
                                    os.kthread_queue_work(worker, w);
                                }
                            });
            os.kthread_queue_work(worker, own[0]);
            os.kthread_destroy_worker(worker);
        }

        @KernelTest
        @Clause("S3")
        @ExpectFinding("kthread-worker-without-task")
        void after_its_thread_was_stopped(Linux os) {
            KthreadWorker worker = worker(os);
            TaskStruct task = os.get_task_struct(worker.task());
            os.kthread_flush_worker(worker);
            os.kthread_stop(task);
            os.put_task_struct(task);
            os.kthread_destroy_worker(worker);
        }
    }
}
