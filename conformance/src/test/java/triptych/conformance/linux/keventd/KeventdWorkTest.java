package triptych.conformance.linux.keventd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.linux.keventd.KeventdKit.Event;
import triptych.core.memory.SharedInt;
import triptych.junit.ExpectFinding;
import triptych.junit.ExpectInterleavings;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;
import triptych.linux.keventd.Keventd;
import triptych.linux.keventd.WorkStruct;
import triptych.linux.struct.TaskStruct;

/** Work for keventd: traps Q5, Q9, Q10. */
@Repaired
class KeventdWorkTest {
    private static WorkStruct work(Keventd os, Runnable function) {
        WorkStruct work = new WorkStruct();
        os.INIT_WORK(work, data -> function.run(), null);
        return work;
    }

    @Nested
    @Conformance("INIT_WORK")
    class Init_work {
        @KernelTest
        @Clause("P1")
        void passes_the_data(Keventd os) {
            WorkStruct work = new WorkStruct();
            SharedInt seen = new SharedInt();
            os.INIT_WORK(work, data -> seen.set((Integer) data), 7);
            os.schedule_work(work);
            os.flush_scheduled_work();
            assertEquals(7, seen.get());
        }
    }

    @Nested
    @Conformance("schedule_work")
    class Schedule_work {
        @KernelTest
        @Clause("P1")
        @ExpectFinding("deadlock")
        void is_held_up_by_an_item_that_sleeps(Keventd os) {
            Event done = new Event();
            os.schedule_work(work(os, () -> KeventdKit.sleepForGood(os)));
            os.schedule_work(work(os, () -> done.tell(os)));
            done.await(os);
        }

        @KernelTest
        @Clause("P2")
        void of_an_item_that_waits_already(Keventd os, Outcomes<Integer> outcomes) {
            SharedInt calls = new SharedInt();
            WorkStruct work = work(os, () -> calls.getAndAdd(1));
            assertEquals(1, os.schedule_work(work));
            int queued = os.schedule_work(work);
            os.flush_scheduled_work();
            assertEquals(1 + queued, calls.get());
            outcomes.assertOutcomes(Set.of(0, 1)).saw(queued);
        }

        @KernelTest
        @Clause("P3")
        @ExpectFinding("deadlock")
        void never_runs_behind_a_start_that_hangs(Keventd os) {
            TaskStruct k = os.kthread_create(null, KeventdKit.idle(os), null, "worker");
            os.wake_up_process(k);
            os.kernel().user("starter", () -> os.kthread_start(k));
            Event done = new Event();
            os.schedule_work(work(os, () -> done.tell(os)));
            done.await(os);
        }
    }

    @Nested
    @Conformance("flush_scheduled_work")
    class Flush_scheduled_work {
        @KernelTest
        @Clause("P1")
        void waits_for_the_item_that_runs(Keventd os) {
            SharedInt ended = new SharedInt();
            Event begun = new Event();
            os.schedule_work(
                    work(
                            os,
                            () -> {
                                begun.tell(os);
                                ended.set(1);
                            }));
            begun.await(os);
            os.flush_scheduled_work();
            assertEquals(1, ended.get());
        }

        @Nested
        @Clause("P2")
        class Where_keventd_waits_for_the_caller {
            @KernelTest
            @ExpectFinding("deadlock")
            void in_an_initfn(Keventd os) {
                os.kthread_run(
                        data -> {
                            os.flush_scheduled_work();
                            return 0;
                        },
                        null,
                        null,
                        "worker");
            }

            @KernelTest
            @ExpectFinding("deadlock")
            void in_a_work_function(Keventd os) {
                os.schedule_work(work(os, os::flush_scheduled_work));
            }
        }
    }

    @Nested
    @Conformance("current_is_keventd")
    class Current_is_keventd {
        @KernelTest
        @Clause("P1")
        void in_a_work_function_only(Keventd os) {
            SharedInt inside = new SharedInt();
            os.schedule_work(work(os, () -> inside.set(os.current_is_keventd())));
            os.flush_scheduled_work();
            assertEquals(1, inside.get());
            assertEquals(0, os.current_is_keventd());
        }
    }

    @Nested
    @Conformance("keventd_up")
    class Keventd_up {
        @KernelTest
        @Clause("P1")
        @BeforeKeventd
        @ExpectInterleavings(1)
        void becomes_true_with_the_first_workqueue(Keventd os) {
            assertEquals(0, os.keventd_up());
            os.patch().initWorkqueues();
            assertEquals(1, os.keventd_up());
        }
    }
}
