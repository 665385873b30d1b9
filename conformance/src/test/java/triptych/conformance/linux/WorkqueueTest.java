package triptych.conformance.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static triptych.conformance.linux.DeferredKit.await;
import static triptych.conformance.linux.DeferredKit.complete;
import static triptych.conformance.linux.DeferredKit.completion;

import java.util.Set;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.GoldenTrace;
import triptych.conformance.Variation;
import triptych.core.machine.Machine;
import triptych.core.memory.SharedInt;
import triptych.junit.ExpectFinding;
import triptych.junit.ExpectInterleavings;
import triptych.junit.ExpectPanic;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;
import triptych.linux.Linux;
import triptych.linux.struct.Completion;
import triptych.linux.struct.WorkStruct;
import triptych.linux.struct.WorkqueueStruct;

@Explore(strategy = "exhaustive", requireProof = true)
class WorkqueueTest {
    private final SharedInt runs = new SharedInt(0, "runs");
    private final Completion begun = completion("begun");
    private final Completion mayEnd = completion("may end");
    private final StringBuilder order = new StringBuilder();

    private WorkStruct noting(Linux os, String name) {
        return os.DECLARE_WORK(
                name,
                w -> {
                    runs.getAndAdd(1);
                    order.append(name);
                });
    }

    private WorkStruct waiting(Linux os) {
        return os.DECLARE_WORK(
                "waiting",
                w -> {
                    complete(os, begun);
                    await(os, mayEnd);
                    runs.getAndAdd(1);
                });
    }

    /** Ends only if {@code items} of the queue run at the same time: the last lets the rest end. */
    private void meet(Linux os, WorkqueueStruct wq, int items) {
        for (int i = 1; i < items; i++) {
            os.queue_work(wq, waiting(os));
        }
        os.queue_work(
                wq,
                os.DECLARE_WORK(
                        "last",
                        w -> {
                            for (int i = 1; i < items; i++) {
                                await(os, begun);
                            }
                            for (int i = 1; i < items; i++) {
                                complete(os, mayEnd);
                            }
                        }));
        os.flush_workqueue(wq);
        assertEquals(items - 1, runs.get());
    }

    /** Queues two items, and gives the order of their runs. */
    private String orderOfTwo(Linux os, WorkqueueStruct wq) {
        os.queue_work(wq, noting(os, "a"));
        os.queue_work(wq, noting(os, "b"));
        os.flush_workqueue(wq);
        return order.toString();
    }

    @Nested
    @Conformance("queue_work")
    @Clause("S1")
    class Bottom_half_queue {
        @KernelTest
        void items_run_in_softirq_context(Linux os) {
            WorkStruct work = os.DECLARE_WORK("work", w -> runs.set(os.preempt_count()));
            for (int i = 0; i < 2; i++) {
                os.queue_work(os.system_bh_wq(), work);
                os.flush_work(work);
                assertEquals(0x100, runs.get());
            }
        }

        @KernelTest
        @ExpectPanic("BUG: sleeping function called from invalid context at kernel/workqueue.c")
        void items_may_not_sleep(Linux os) {
            WorkStruct work = os.DECLARE_WORK("work", os::flush_work);
            os.queue_work(os.system_bh_wq(), work);
            os.msleep(1);
        }
    }

    @Nested
    @Conformance("queue_work")
    class Queue {
        @KernelTest
        @Clause("S1")
        void an_idle_item_runs_once(Linux os) {
            WorkStruct work = noting(os, "a");
            assertTrue(os.queue_work(os.system_wq(), work));
            os.flush_work(work);
            assertEquals(1, runs.get());
        }

        @KernelTest
        @Clause("S2")
        void a_pending_item_stays_as_it_is(Linux os, Outcomes<String> outcomes) {
            WorkStruct work = noting(os, "a");
            os.queue_work(os.system_wq(), work);
            boolean again = os.queue_work(os.system_wq(), work);
            os.flush_work(work);
            outcomes.assertOutcomes(Set.of("false 1", "true 2")).saw(again + " " + runs.get());
        }

        @KernelTest
        @Clause("S3")
        @GoldenTrace("O33")
        void an_item_that_runs_runs_once_more(Linux os) {
            WorkStruct work = waiting(os);
            os.queue_work(os.system_wq(), work);
            await(os, begun);
            assertTrue(os.queue_work(os.system_wq(), work));
            assertFalse(os.queue_work(os.system_wq(), work));
            complete(os, mayEnd);
            complete(os, mayEnd);
            os.flush_work(work);
            assertEquals(2, runs.get());
        }

        @KernelTest
        @Clause("S4")
        void items_of_an_ordered_queue_keep_their_order(Linux os) {
            assertEquals("ab", orderOfTwo(os, os.alloc_ordered_workqueue("q", 0)));
        }

        @KernelTest
        @Clause("S4")
        @Variation(
                routines = {"queue_work", "schedule_work"},
                real =
                        "items of one queue start in order on one processor; workers are "
                                + "shared by all queues",
                ours =
                        "each queue has threads of its own, and items that are active at "
                                + "one time start in any order",
                why = "as on several processors",
                source = "linux.md 5.1")
        void others_start_in_any_order(Linux os, Outcomes<String> outcomes) {
            outcomes.assertOutcomes(Set.of("ab", "ba")).saw(orderOfTwo(os, os.system_wq()));
        }

        @KernelTest
        @Clause("S5")
        @ExpectFinding("queue-on-draining")
        void on_a_queue_that_is_destroyed_is_warned_of(Linux os) {
            queueWhileItIsDestroyed(os);
        }

        @KernelTest
        @Clause("S5")
        @ExpectFinding("use-after-free")
        void on_one_that_was_destroyed_uses_freed_memory(Linux os) {
            WorkqueueStruct wq = os.alloc_workqueue("q", 0, 0);
            os.destroy_workqueue(wq);
            os.queue_work(wq, noting(os, "a"));
        }

        private void queueWhileItIsDestroyed(Linux os) {
            WorkqueueStruct wq = os.alloc_workqueue("q", 0, 0);
            os.queue_work(wq, waiting(os));
            await(os, begun);
            os.kernel()
                    .user(
                            "late",
                            () -> {
                                os.queue_work(wq, noting(os, "a"));
                                complete(os, mayEnd);
                            });
            os.destroy_workqueue(wq);
        }
    }

    @Nested
    @Conformance("alloc_workqueue")
    class Alloc {
        @KernelTest
        @Clause("S1")
        void two_items_overlap_when_two_may(Linux os) {
            meet(os, os.alloc_workqueue("q%d", Linux.WQ_UNBOUND, 2, 7), 2);
        }

        @KernelTest
        @Clause("S1")
        @ExpectFinding("deadlock")
        void two_do_not_when_one_may(Linux os) {
            meet(os, os.alloc_workqueue("q", Linux.WQ_UNBOUND, 1), 2);
        }

        @KernelTest
        @Clause("S2")
        @ExpectInterleavings(1)
        void odd_arguments_are_put_right(Linux os, Machine machine) {
            WorkqueueStruct wq = os.alloc_workqueue("q".repeat(40), 0, 100_000);
            assertEquals("q".repeat(31), wq.label());
            if (machine.isWatched()) {
                assertTrue(
                        machine.console()
                                .lines()
                                .contains(
                                        "workqueue: max_active 100000 requested for "
                                                + wq.label()
                                                + " is out of range, clamping between 1 and 512"));
            }
        }
    }

    @Nested
    @Conformance({"alloc_ordered_workqueue", "create_singlethread_workqueue"})
    @Clause("S1")
    class Ordered {
        @KernelTest
        void keeps_the_order(Linux os) {
            assertEquals("ab", orderOfTwo(os, os.alloc_ordered_workqueue("q%d", 0, 1)));
        }

        @KernelTest
        void so_does_a_single_thread(Linux os) {
            assertEquals("ab", orderOfTwo(os, os.create_singlethread_workqueue("q")));
        }
    }

    @Nested
    @Conformance("create_workqueue")
    @Clause("S1")
    class Create {
        @KernelTest
        void two_items_overlap(Linux os) {
            meet(os, os.create_workqueue("q"), 2);
        }

        @KernelTest
        @ExpectFinding("deadlock")
        void three_do_not(Linux os) {
            meet(os, os.create_workqueue("q"), 3);
        }
    }

    @Nested
    @Conformance("create_freezable_workqueue")
    @Clause("S1")
    class Create_freezable {
        @KernelTest
        @ExpectFinding("deadlock")
        void no_two_overlap(Linux os) {
            meet(os, os.create_freezable_workqueue("q"), 2);
        }
    }

    @Nested
    @Conformance("destroy_workqueue")
    class Destroy {
        @KernelTest
        @Clause("S1")
        void what_was_queued_has_run(Linux os) {
            WorkqueueStruct wq = os.alloc_ordered_workqueue("q", 0);
            os.queue_work(wq, noting(os, "a"));
            os.queue_work(wq, noting(os, "b"));
            os.destroy_workqueue(wq);
            assertEquals("ab", order.toString());
        }

        @KernelTest
        @Clause("S2")
        @ExpectFinding("use-after-free")
        void twice(Linux os) {
            WorkqueueStruct wq = os.alloc_ordered_workqueue("q", 0);
            os.destroy_workqueue(wq);
            os.destroy_workqueue(wq);
        }
    }

    @Nested
    @Conformance("flush_workqueue")
    class Flush {
        @KernelTest
        @Clause("S1")
        void waits_for_what_came_before(Linux os, Outcomes<Integer> outcomes) {
            WorkqueueStruct wq = os.alloc_workqueue("q", 0, 0);
            os.queue_work(wq, noting(os, "a"));
            os.kernel().user("late", () -> os.queue_work(wq, noting(os, "b")));
            os.flush_workqueue(wq);
            assertTrue(order.toString().contains("a"));
            outcomes.assertOutcomes(Set.of(1, 2)).saw(runs.get());
        }

        @KernelTest
        @Clause("S2")
        @ExpectFinding("deadlock")
        void has_no_end_in_an_item_of_the_queue(Linux os) {
            WorkqueueStruct wq = os.alloc_workqueue("q", 0, 0);
            os.queue_work(wq, os.DECLARE_WORK("work", w -> os.flush_workqueue(wq)));
        }
    }

    @Nested
    @Conformance("drain_workqueue")
    @Clause("S1")
    class Drain {
        @KernelTest
        void waits_for_what_items_queue(Linux os) {
            WorkqueueStruct wq = os.alloc_workqueue("q", 0, 0);
            WorkStruct next = noting(os, "b");
            os.queue_work(wq, os.DECLARE_WORK("a", w -> os.queue_work(wq, next)));
            os.drain_workqueue(wq);
            assertEquals(1, runs.get());
            assertTrue(os.queue_work(wq, next));
            os.flush_work(next);
        }

        @KernelTest
        @ExpectFinding("queue-on-draining")
        void others_must_not_queue(Linux os) {
            WorkqueueStruct wq = os.alloc_workqueue("q", 0, 0);
            os.queue_work(wq, noting(os, "a"));
            os.kernel().user("late", () -> os.queue_work(wq, noting(os, "b")));
            os.drain_workqueue(wq);
        }
    }

    @Nested
    @Conformance("flush_scheduled_work")
    @Clause("S1")
    class Flush_scheduled {
        @KernelTest
        void waits_for_the_systems_queue(Linux os) {
            os.schedule_work(noting(os, "a"));
            os.flush_scheduled_work();
            assertEquals(1, runs.get());
        }
    }
}
