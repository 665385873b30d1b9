package triptych.conformance.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static triptych.conformance.linux.DeferredKit.await;
import static triptych.conformance.linux.DeferredKit.complete;
import static triptych.conformance.linux.DeferredKit.completion;
import static triptych.conformance.linux.DeferredKit.now;

import java.util.Set;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.linux.DeferredKit.Parts;
import triptych.core.machine.Machine;
import triptych.core.memory.SharedInt;
import triptych.junit.ExpectFinding;
import triptych.junit.ExpectInterleavings;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;
import triptych.linux.Linux;
import triptych.linux.LinuxSystem;
import triptych.linux.struct.Completion;
import triptych.linux.struct.DelayedWork;
import triptych.linux.struct.WorkStruct;
import triptych.linux.struct.WorkqueueStruct;

@Explore(strategy = "exhaustive", requireProof = true)
class DelayedWorkTest {
    private final SharedInt runs = new SharedInt(0, "runs");
    private final Completion ran = completion("ran");

    private DelayedWork counting(Linux os) {
        return os.DECLARE_DELAYED_WORK(
                "dwork",
                w -> {
                    runs.getAndAdd(1);
                    complete(os, ran);
                });
    }

    @Nested
    @Conformance({
        "INIT_DELAYED_WORK",
        "INIT_DEFERRABLE_WORK",
        "DECLARE_DELAYED_WORK",
        "to_delayed_work"
    })
    @Clause("S1")
    class Making_one {
        @KernelTest
        @ExpectInterleavings(1)
        void the_function_finds_the_delayed_item(Linux os) {
            DelayedWork dwork = new DelayedWork();
            os.INIT_DELAYED_WORK(
                    dwork,
                    w -> {
                        assertSame(dwork, os.to_delayed_work(w));
                        complete(os, ran);
                    });
            assertTrue(os.schedule_delayed_work(dwork, 3));
            await(os, ran);
            assertEquals(3, now(os));
            assertNull(os.to_delayed_work(new WorkStruct()));
        }

        @KernelTest
        @ExpectInterleavings(1)
        void a_deferrable_one_works_like_another(Linux os) {
            DelayedWork dwork = new DelayedWork();
            os.INIT_DEFERRABLE_WORK(dwork, w -> complete(os, ran));
            os.schedule_delayed_work(dwork, 3);
            await(os, ran);
        }
    }

    @Nested
    @Conformance("queue_delayed_work")
    class Queue {
        @KernelTest
        @Clause("S1")
        @ExpectInterleavings(1)
        void is_pending_and_runs_after_the_delay(Linux os) {
            DelayedWork dwork = counting(os);
            assertTrue(os.queue_delayed_work(os.system_wq(), dwork, 5));
            assertTrue(os.delayed_work_pending(dwork));
            await(os, ran);
            assertEquals(5, now(os));
        }

        @KernelTest
        @Clause("S1")
        void a_delay_of_0_is_none(Linux os) {
            DelayedWork dwork = counting(os);
            os.queue_delayed_work(os.system_wq(), dwork, 0);
            await(os, ran);
            assertEquals(0, now(os));
        }

        @KernelTest
        @Clause("S2")
        @ExpectInterleavings(1)
        void a_pending_item_keeps_its_time(Linux os) {
            DelayedWork dwork = counting(os);
            os.queue_delayed_work(os.system_wq(), dwork, 5);
            assertFalse(os.queue_delayed_work(os.system_wq(), dwork, 1));
            assertFalse(os.schedule_work(dwork.work()));
            await(os, ran);
            assertEquals(5, now(os));
        }

        @KernelTest
        @Clause("S3")
        @ExpectFinding("use-after-free")
        void draining_does_not_wait_for_the_delay(Linux os, Machine machine) {
            WorkqueueStruct wq = os.alloc_workqueue("q", 0, 0);
            os.queue_delayed_work(wq, counting(os), 5);
            os.destroy_workqueue(wq);
            machine.delay(5);
        }
    }

    @Nested
    @Conformance({
        "queue_delayed_work_on",
        "schedule_delayed_work",
        "schedule_delayed_work_on",
        "delayed_work_pending"
    })
    @Clause("S1")
    class Other_ways_to_queue_one {
        @KernelTest
        void they_queue_it(Linux os) {
            DelayedWork dwork = counting(os);
            assertTrue(os.queue_delayed_work_on(1, os.system_wq(), dwork, 5));
            assertTrue(os.delayed_work_pending(dwork));
            os.flush_delayed_work(dwork);
            assertFalse(os.delayed_work_pending(dwork));
            assertTrue(os.schedule_delayed_work(dwork, 5));
            os.flush_delayed_work(dwork);
            assertTrue(os.schedule_delayed_work_on(1, dwork, 5));
            os.flush_delayed_work(dwork);
            assertEquals(3, runs.get());
        }
    }

    @Nested
    @Conformance("mod_delayed_work")
    @Clause("S1")
    class Mod {
        @KernelTest
        @ExpectInterleavings(1)
        void moves_what_is_pending(Linux os) {
            DelayedWork dwork = counting(os);
            assertFalse(os.mod_delayed_work(os.system_wq(), dwork, 5));
            assertTrue(os.mod_delayed_work(os.system_wq(), dwork, 9));
            await(os, ran);
            assertEquals(9, now(os));
            assertEquals(1, runs.get());
        }

        @KernelTest
        void takes_it_from_its_queue(Linux os, Outcomes<String> outcomes) {
            DelayedWork dwork = counting(os);
            os.queue_delayed_work(os.system_wq(), dwork, 0);
            boolean was = os.mod_delayed_work(os.system_wq(), dwork, 4);
            await(os, ran);
            if (!was) {
                await(os, ran);
            }
            assertEquals(4, now(os));
            outcomes.assertOutcomes(Set.of("true 1", "false 2")).saw(was + " " + runs.get());
        }
    }

    @Nested
    @Conformance("flush_delayed_work")
    class Flush {
        @KernelTest
        @Clause("S1")
        void drops_the_rest_of_the_delay(Linux os) {
            DelayedWork dwork = counting(os);
            os.schedule_delayed_work(dwork, 5);
            os.flush_delayed_work(dwork);
            assertEquals(1, runs.get());
            assertEquals(0, now(os));
        }

        @KernelTest
        @Clause("S2")
        void may_have_waited_or_not(Linux os, Outcomes<Boolean> outcomes) {
            DelayedWork dwork = counting(os);
            os.schedule_delayed_work(dwork, 5);
            outcomes.assertOutcomes(Set.of(true, false)).saw(os.flush_delayed_work(dwork));
        }
    }

    @Nested
    @Conformance("cancel_delayed_work")
    @Clause("S1")
    class Cancel {
        @KernelTest
        @ExpectInterleavings(1)
        void takes_it_from_its_timer(Linux os, Machine machine) {
            DelayedWork dwork = counting(os);
            assertFalse(os.cancel_delayed_work(dwork));
            os.schedule_delayed_work(dwork, 5);
            assertTrue(os.cancel_delayed_work(dwork));
            machine.delay(6);
            assertEquals(0, runs.get());
        }

        @KernelTest
        void takes_it_at_any_moment(Linux os, Machine machine, Outcomes<String> outcomes) {
            DelayedWork dwork = counting(os);
            os.schedule_delayed_work(dwork, 1);
            machine.delay(1);
            boolean was = os.cancel_delayed_work(dwork);
            os.flush_work(dwork.work());
            outcomes.assertOutcomes(Set.of("true 0", "false 1")).saw(was + " " + runs.get());
        }
    }

    @Nested
    @Conformance("cancel_delayed_work_sync")
    @Clause("S1")
    class Cancel_sync {
        /** Queues itself again and again. */
        private DelayedWork poll;

        private void poll(WorkStruct work, Linux os) {
            runs.getAndAdd(1);
            os.schedule_delayed_work(os.to_delayed_work(work), 10);
        }

        @KernelTest
        void ends_an_item_that_queues_itself(LinuxSystem os, Machine machine) {
            unload(os, machine, true);
        }

        @KernelTest
        @ExpectFinding("text-gone")
        void without_sync_the_item_comes_back(LinuxSystem os, Machine machine) {
            unload(os, machine, false);
        }

        private void unload(LinuxSystem os, Machine machine, boolean sync) {
            Parts module =
                    new Parts(
                            m -> {
                                poll = m.DECLARE_DELAYED_WORK("poll", w -> poll(w, m));
                                m.schedule_delayed_work(poll, 10);
                            },
                            m -> {
                                if (sync) {
                                    m.cancel_delayed_work_sync(poll);
                                } else {
                                    m.cancel_delayed_work(poll);
                                }
                            });
            os.insmod(module);
            machine.delay(10);
            os.rmmod(module);
        }
    }

    @Nested
    @Conformance({"disable_delayed_work_sync", "enable_delayed_work"})
    @Clause("S1")
    class Disable {
        @KernelTest
        void disarms_and_keeps_it_from_being_queued(Linux os) {
            DelayedWork dwork = counting(os);
            os.schedule_delayed_work(dwork, 5);
            assertTrue(os.disable_delayed_work_sync(dwork));
            assertFalse(os.schedule_delayed_work(dwork, 5));
            assertFalse(os.mod_delayed_work(os.system_wq(), dwork, 5));
            assertTrue(os.enable_delayed_work(dwork));
            assertTrue(os.schedule_delayed_work(dwork, 5));
            os.flush_delayed_work(dwork);
            assertEquals(1, runs.get());
        }
    }
}
