package triptych.conformance.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static triptych.conformance.linux.DeferredKit.await;
import static triptych.conformance.linux.DeferredKit.complete;
import static triptych.conformance.linux.DeferredKit.completion;
import static triptych.conformance.linux.DeferredKit.current;

import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.GoldenTrace;
import triptych.conformance.linux.DeferredKit.Parts;
import triptych.core.memory.SharedInt;
import triptych.junit.ExpectFinding;
import triptych.junit.ExpectInterleavings;
import triptych.junit.ExpectPanic;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;
import triptych.linux.Linux;
import triptych.linux.LinuxSystem;
import triptych.linux.struct.Completion;
import triptych.linux.struct.WorkStruct;

@Explore(strategy = "exhaustive", requireProof = true)
class WorkTest {
    private final SharedInt runs = new SharedInt(0, "runs");
    private final Completion begun = completion("begun");
    private final Completion mayEnd = completion("may end");

    /** An item that counts its runs. */
    private WorkStruct counting(Linux os) {
        return os.DECLARE_WORK("work", work -> runs.getAndAdd(1));
    }

    /** An item that is under way when this returns, and ends once {@link #mayEnd} is completed. */
    private WorkStruct running(Linux os) {
        WorkStruct work =
                os.DECLARE_WORK(
                        "work",
                        w -> {
                            complete(os, begun);
                            await(os, mayEnd);
                            runs.getAndAdd(1);
                        });
        os.schedule_work(work);
        await(os, begun);
        return work;
    }

    @Nested
    @Conformance("INIT_WORK")
    class Init {
        @KernelTest
        @Clause("S1")
        void the_function_runs_on_a_kworker(Linux os) {
            WorkStruct work = new WorkStruct("work");
            os.INIT_WORK(
                    work,
                    w -> {
                        assertSame(work, w);
                        assertSame(work, os.current_work());
                        assertTrue(current(os).comm().startsWith("kworker/"));
                        await(os, mayEnd);
                    });
            os.schedule_work(work);
            complete(os, mayEnd);
            os.flush_work(work);
        }

        @KernelTest
        @Clause("S2")
        void a_function_may_queue_its_item_again(Linux os) {
            WorkStruct work = new WorkStruct("work");
            os.INIT_WORK(
                    work,
                    w -> {
                        assertFalse(os.work_pending(work));
                        assertEquals(Linux.WORK_BUSY_RUNNING, os.work_busy(work));
                        if (runs.getAndAdd(1) == 0) {
                            assertTrue(os.schedule_work(work));
                        } else {
                            complete(os, begun);
                        }
                    });
            os.schedule_work(work);
            await(os, begun);
            assertEquals(2, runs.get());
        }

        @KernelTest
        @Clause("S3")
        @ExpectPanic("BUG: workqueue leaked atomic, lock or RCU: kworker/0:0[101]")
        void a_count_that_a_function_leaves_is_told_of(Linux os) {
            WorkStruct work = os.DECLARE_WORK("work", w -> current(os).addPreemptCount(1));
            os.schedule_work(work);
            os.flush_work(work);
        }

        @KernelTest
        @Clause("S3")
        @ExpectPanic("BUG: scheduling while atomic: kworker/0:0/101/0x00000002")
        void and_the_kworker_falls_over_it_next(Linux os) {
            WorkStruct work = os.DECLARE_WORK("work", w -> current(os).addPreemptCount(1));
            os.schedule_work(work);
        }

        @KernelTest
        @Clause("S4")
        @ExpectFinding("text-gone")
        void a_queued_item_runs_in_text_that_is_gone(LinuxSystem os) {
            unload(os, m -> {});
        }

        @KernelTest
        @Clause("S4")
        @ExpectFinding("text-gone")
        void so_does_one_that_only_has_to_return(LinuxSystem os) {
            unload(os, m -> await(os, begun));
        }

        private WorkStruct item;

        private void unload(LinuxSystem os, Consumer<Linux> exit) {
            Parts module =
                    new Parts(
                            m -> {
                                item = m.DECLARE_WORK("work", w -> complete(os, begun));
                                m.schedule_work(item);
                            },
                            exit);
            os.insmod(module);
            os.rmmod(module);
        }

        @KernelTest
        @Clause("S4")
        void flushing_it_is_enough(LinuxSystem os) {
            unload(os, m -> m.flush_work(item));
        }

        @KernelTest
        @Clause("S4")
        void so_is_cancelling_it(LinuxSystem os) {
            unload(os, m -> m.cancel_work_sync(item));
        }

        @KernelTest
        @Clause("S5")
        @ExpectPanic("ODEBUG: init active")
        void a_pending_item_is_not_to_be_initialised(Linux os) {
            WorkStruct work = counting(os);
            os.schedule_work(work);
            os.INIT_WORK(work, w -> {});
        }
    }

    @Nested
    @Conformance({"INIT_WORK_ONSTACK", "destroy_work_on_stack", "DECLARE_WORK"})
    @Clause("S1")
    class Other_ways_to_make_one {
        @KernelTest
        void an_item_on_the_stack_works_like_another(Linux os) {
            WorkStruct work = new WorkStruct();
            os.INIT_WORK_ONSTACK(work, w -> runs.getAndAdd(1));
            os.schedule_work(work);
            os.destroy_work_on_stack(work);
            os.flush_work(work);
            assertEquals(1, runs.get());
        }
    }

    @Nested
    @Conformance({"schedule_work", "queue_work_on", "schedule_work_on"})
    @Clause("S1")
    class Other_ways_to_queue_one {
        @KernelTest
        void they_queue_it(Linux os) {
            WorkStruct work = counting(os);
            assertTrue(os.schedule_work(work));
            os.flush_work(work);
            assertTrue(os.schedule_work_on(1, work));
            os.flush_work(work);
            assertTrue(os.queue_work_on(1, os.system_unbound_wq(), work));
            os.flush_work(work);
            assertEquals(3, runs.get());
        }
    }

    @Nested
    @Conformance("flush_work")
    class Flush {
        @KernelTest
        @Clause("S1")
        void waits_for_the_run_that_was_asked_for_last(Linux os) {
            WorkStruct work = running(os);
            os.schedule_work(work);
            complete(os, mayEnd);
            complete(os, mayEnd);
            os.flush_work(work);
            assertEquals(2, runs.get());
            assertFalse(os.flush_work(work));
        }

        @KernelTest
        @Clause("S2")
        @ExpectPanic("BUG: sleeping function called from invalid context at kernel/workqueue.c")
        void is_no_routine_for_atomic_context(Linux os) {
            current(os).addPreemptCount(1);
            os.flush_work(counting(os));
        }

        @KernelTest
        @Clause("S3")
        @GoldenTrace("O34")
        @ExpectFinding("deadlock")
        void has_no_end_in_the_function_itself(Linux os) {
            os.schedule_work(os.DECLARE_WORK("work", os::flush_work));
        }

        @KernelTest
        @Clause("S3")
        @ExpectFinding("deadlock")
        void nor_behind_the_caller_on_an_ordered_queue(Linux os) {
            var wq = os.alloc_ordered_workqueue("ordered", 0);
            WorkStruct b = counting(os);
            os.queue_work(wq, os.DECLARE_WORK("a", w -> os.flush_work(b)));
            os.queue_work(wq, b);
        }

        @KernelTest
        @Clause("S4")
        void ends_when_the_item_is_taken_back(Linux os) {
            var wq = os.alloc_ordered_workqueue("ordered", 0);
            WorkStruct b = counting(os);
            os.queue_work(wq, os.DECLARE_WORK("a", w -> await(os, mayEnd)));
            os.queue_work(wq, b);
            os.kernel().user("canceller", () -> os.cancel_work(b));
            os.flush_work(b);
            complete(os, mayEnd);
        }

        @KernelTest
        @Clause("S5")
        @ExpectPanic("WARNING: CPU: 0 PID: 100 at kernel/workqueue.c __flush_work")
        void of_plain_memory_is_warned_of(Linux os) {
            assertFalse(os.flush_work(new WorkStruct()));
        }
    }

    @Nested
    @Conformance("cancel_work")
    @Clause("S1")
    class Cancel {
        @KernelTest
        void a_pending_item_is_taken_back_or_has_run(Linux os, Outcomes<String> outcomes) {
            WorkStruct work = counting(os);
            os.schedule_work(work);
            boolean was = os.cancel_work(work);
            os.flush_work(work);
            outcomes.assertOutcomes(Set.of("true 0", "false 1")).saw(was + " " + runs.get());
        }

        @KernelTest
        void a_function_that_runs_is_not_waited_for(Linux os) {
            WorkStruct work = running(os);
            assertFalse(os.cancel_work(work));
            assertEquals(0, runs.get());
            complete(os, mayEnd);
        }
    }

    @Nested
    @Conformance("cancel_work_sync")
    class Cancel_sync {
        @KernelTest
        @Clause("S1")
        void takes_back_and_waits(Linux os) {
            WorkStruct work = running(os);
            os.schedule_work(work);
            complete(os, mayEnd);
            complete(os, mayEnd);
            boolean pending = os.cancel_work_sync(work);
            assertEquals(pending ? 1 : 2, runs.get());
            assertEquals(0, os.work_busy(work));
        }

        @KernelTest
        @Clause("S1")
        @ExpectInterleavings(1)
        void of_an_idle_item_is_nothing(Linux os) {
            assertFalse(os.cancel_work_sync(counting(os)));
        }

        @KernelTest
        @Clause("S2")
        void a_function_cannot_queue_its_item_again(Linux os) {
            WorkStruct work =
                    os.DECLARE_WORK(
                            "work",
                            w -> {
                                complete(os, begun);
                                if (runs.getAndAdd(1) == 0) {
                                    os.schedule_work(w);
                                }
                            });
            os.schedule_work(work);
            await(os, begun);
            os.cancel_work_sync(work);
            assertEquals(0, os.work_busy(work));
        }

        @KernelTest
        @Clause("S3")
        @ExpectFinding("deadlock")
        void has_no_end_in_the_function_itself(Linux os) {
            os.schedule_work(os.DECLARE_WORK("work", os::cancel_work_sync));
        }
    }

    @Nested
    @Conformance({"disable_work", "enable_work"})
    @Clause("S1")
    class Disable {
        @KernelTest
        void is_counted(Linux os) {
            WorkStruct work = counting(os);
            assertFalse(os.disable_work(work));
            assertFalse(os.disable_work(work));
            assertFalse(os.enable_work(work));
            assertFalse(os.schedule_work(work));
            assertTrue(os.enable_work(work));
            assertFalse(os.work_pending(work));
            assertTrue(os.schedule_work(work));
            os.flush_work(work);
        }
    }

    @Nested
    @Conformance("disable_work_sync")
    @Clause("S1")
    class Disable_sync {
        @KernelTest
        void waits_for_the_function(Linux os) {
            WorkStruct work = running(os);
            complete(os, mayEnd);
            assertFalse(os.disable_work_sync(work));
            assertEquals(1, runs.get());
            assertFalse(os.schedule_work(work));
        }
    }

    @Nested
    @Conformance({"work_pending", "work_busy"})
    @Clause("S1")
    class Asking {
        @KernelTest
        void tells_of_both_lives(Linux os) {
            WorkStruct work = running(os);
            assertFalse(os.work_pending(work));
            assertEquals(Linux.WORK_BUSY_RUNNING, os.work_busy(work));
            os.schedule_work(work);
            assertTrue(os.work_pending(work));
            assertEquals(Linux.WORK_BUSY_RUNNING | Linux.WORK_BUSY_PENDING, os.work_busy(work));
            os.cancel_work(work);
            complete(os, mayEnd);
        }
    }

    @Nested
    @Conformance("current_work")
    @Clause("S1")
    class Current {
        @KernelTest
        @ExpectInterleavings(1)
        void is_null_on_a_thread_that_runs_none(Linux os) {
            assertNull(os.current_work());
        }
    }
}
