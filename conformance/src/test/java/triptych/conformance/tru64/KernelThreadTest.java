package triptych.conformance.tru64;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static triptych.conformance.tru64.ThreadsFixture.await;
import static triptych.conformance.tru64.ThreadsFixture.end;
import static triptych.conformance.tru64.ThreadsFixture.inInterrupt;
import static triptych.conformance.tru64.ThreadsFixture.reached;
import static triptych.conformance.tru64.ThreadsFixture.settle;
import static triptych.conformance.tru64.ThreadsFixture.user;

import java.util.Set;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.Variation;
import triptych.core.memory.Ref;
import triptych.core.memory.SharedInt;
import triptych.junit.ExpectFinding;
import triptych.junit.ExpectInterleavings;
import triptych.junit.ExpectPanic;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;
import triptych.tru64.Tru64;
import triptych.tru64.struct.RunState;
import triptych.tru64.struct.SimpleLockData;
import triptych.tru64.struct.ThreadT;

@Conformance("kernel_thread_w_arg")
@Explore(strategy = "exhaustive", requireProof = true)
class KernelThreadTest {
    private ThreadT empty(Tru64 os) {
        return os.kernel_thread_w_arg(os.first_task(), unused -> end(os), null);
    }

    @Nested
    @Clause("S1")
    class The_thread {
        @KernelTest
        void gets_its_argument_at_any_later_time(Tru64 os, Outcomes<Integer> outcomes) {
            SharedInt got = new SharedInt(0, "got");
            ThreadT thread =
                    os.kernel_thread_w_arg(
                            os.first_task(),
                            argument -> {
                                got.set((Integer) argument);
                                end(os);
                            },
                            7);
            assertSame(os.first_task(), thread.task());
            outcomes.assertOutcomes(Set.of(0, 7)).saw(got.get());
        }
    }

    @Nested
    @Clause("S2")
    class Its_priority {
        @KernelTest
        @ExpectInterleavings(1)
        @Variation(
                routines = "kernel_thread_w_arg",
                real = "the priority of such a thread, and how it decays, is not told",
                ours = "38 (`BASEPRI_SYSTEM`); the machine's scheduler decides on decay",
                why = "that of the other threads of the kernel",
                source = "tru64.md 2.1, Q5")
        void is_that_of_the_system(Tru64 os) {
            assertEquals(38, empty(os).sim().priority());
        }
    }

    @Nested
    @Clause("S3")
    class There_is_no_thread {
        @KernelTest
        void without_a_task(Tru64 os) {
            assertNull(os.kernel_thread_w_arg(null, unused -> end(os), null));
        }

        @KernelTest
        void without_memory(Tru64 os, Outcomes<Boolean> outcomes) {
            os.kernel().threads().mayFail();
            outcomes.assertOutcomes(Set.of(true, false)).saw(empty(os) == null);
        }
    }

    @Nested
    @Clause("S4")
    class A_return_from_the_start_routine {
        private void returns(Tru64 os) {
            os.kernel_thread_w_arg(os.first_task(), unused -> {}, null);
            settle(os);
        }

        @KernelTest
        @ExpectFinding("returned-from-thread")
        @Variation(
                routines = "kernel_thread_w_arg",
                real = "what a return from the start routine does is not told",
                ours =
                        "ends the thread and is reported, but for the profiles mach3 and "
                                + "strict",
                why = "a finding tells more than a panic after the end",
                source = "tru64.md 2.5, Q4")
        void is_reported(Tru64 os) {
            returns(os);
        }

        @KernelTest
        @ExpectFinding("has ended")
        void ends_the_thread(Tru64 os) {
            ThreadT thread = os.kernel_thread_w_arg(os.first_task(), unused -> {}, null);
            settle(os);
            if (RunState.of(thread) == RunState.DEAD) {
                reached(os, "has ended");
            }
        }

        @KernelTest
        @Explore(strategy = "exhaustive", profile = "strict")
        @ExpectPanic("panic: EMU returned-from-thread")
        void stops_the_strict_kernel(Tru64 os) {
            returns(os);
        }

        @KernelTest
        @Explore(strategy = "exhaustive", profile = "mach3")
        @ExpectPanic("panic: EMU returned-from-thread")
        void stops_mach(Tru64 os) {
            returns(os);
        }
    }

    @Nested
    @Clause("S5")
    class Misuse {
        @KernelTest
        @ExpectPanic("EMU T64-SLK01 kernel_thread_w_arg")
        void with_a_simple_lock(Tru64 os) {
            SimpleLockData lock = new SimpleLockData();
            os.simple_lock_init(lock);
            os.simple_lock(lock);
            empty(os);
            os.simple_unlock(lock);
        }

        @KernelTest
        @ExpectPanic("EMU T64-ISR01 kernel_thread_w_arg")
        void in_an_interrupt_handler(Tru64 os) {
            inInterrupt(os);
            empty(os);
        }
    }

    @Nested
    @Conformance("kernel_isrthread")
    class Kernel_isrthread {
        @KernelTest
        @ExpectInterleavings(1)
        @Clause("S1")
        void has_its_own_priority_and_no_argument(Tru64 os) {
            ThreadT thread =
                    os.kernel_isrthread(
                            os.first_task(),
                            argument -> {
                                assertNull(argument);
                                end(os);
                            },
                            Tru64.BASEPRI_HIGHEST + 1);
            assertEquals(33, thread.sim().priority());
        }

        @KernelTest
        @ExpectInterleavings(1)
        @Clause("S2")
        void takes_every_priority_that_has_a_queue(Tru64 os) {
            assertEquals(0, os.kernel_isrthread(os.first_task(), a -> end(os), 0).sim().priority());
            assertEquals(
                    63,
                    os.kernel_isrthread(os.first_task(), a -> end(os), Tru64.BASEPRI_LOWEST)
                            .sim()
                            .priority());
        }

        @KernelTest
        @Clause("S2")
        @ExpectFinding("none below 0")
        void refuses_a_negative_one(Tru64 os) {
            if (os.kernel_isrthread(os.first_task(), a -> end(os), -1) == null) {
                reached(os, "none below 0");
            }
        }

        @KernelTest
        @Clause("S2")
        @ExpectFinding("thread-priority")
        @Variation(
                routines = "kernel_isrthread",
                real =
                        "whether there is a priority 64, and what comes of one beyond the range, is not clear",
                ours =
                        "`BASEPRI_LOWEST` is 63; beyond it no thread is made, and it is "
                                + "reported",
                why = "there is no run queue 64",
                source = "tru64.md 2.3; docs/conformance/tru64-profiles.md")
        void reports_one_beyond_the_last(Tru64 os) {
            os.kernel_isrthread(os.first_task(), a -> end(os), 64);
        }
    }

    @Nested
    @Conformance("kernel_thread")
    class Kernel_thread {
        @KernelTest
        @ExpectInterleavings(1)
        @Clause("S1")
        void gets_null(Tru64 os) {
            os.kernel_thread(
                    os.first_task(),
                    argument -> {
                        assertNull(argument);
                        end(os);
                    });
        }
    }

    @Nested
    @Conformance("thread_create")
    class Thread_create {
        @KernelTest
        @ExpectInterleavings(1)
        @Clause("S1")
        void makes_a_suspended_thread(Tru64 os) {
            Ref<ThreadT> child = new Ref<>();
            assertEquals(Tru64.KERN_SUCCESS, os.thread_create(os.first_task(), child));
            settle(os);
            assertEquals(RunState.CREATED, RunState.of(child.get()));
            assertEquals("S", RunState.bits(child.get()));
        }

        @KernelTest
        @Clause("S2")
        void needs_a_task_and_memory(Tru64 os, Outcomes<Integer> outcomes) {
            Ref<ThreadT> child = new Ref<>();
            assertEquals(Tru64.KERN_INVALID_ARGUMENT, os.thread_create(null, child));
            os.kernel().threads().mayFail();
            outcomes.assertOutcomes(Set.of(Tru64.KERN_SUCCESS, Tru64.KERN_RESOURCE_SHORTAGE))
                    .saw(os.thread_create(os.first_task(), child));
        }
    }

    @Nested
    @Conformance("thread_start")
    class Thread_start {
        @KernelTest
        @Clause("S1")
        @Variation(
                routines = "thread_start",
                real =
                        "only records where to begin in Mach; the creator resumes the "
                                + "thread afterwards",
                ours = "lets the thread run",
                why = "there is no thread_resume that a driver would call",
                source = "tru64.md 2.5")
        void lets_it_run_once(Tru64 os) {
            SharedInt runs = new SharedInt(0, "runs");
            Ref<ThreadT> child = new Ref<>();
            os.thread_create(os.first_task(), child);
            ThreadT thread = child.get();
            for (int i = 0; i < 2; i++) {
                os.thread_start(
                        thread,
                        unused -> {
                            runs.set(runs.get() + 1);
                            await(os, runs, false);
                            end(os);
                        });
            }
            settle(os);
            assertEquals(1, runs.get());
        }
    }

    @Nested
    @Conformance("current_thread")
    class Current_thread {
        @KernelTest
        @ExpectInterleavings(1)
        @Clause("S1")
        void is_the_handle_that_the_creator_got(Tru64 os) {
            Ref<ThreadT> self = new Ref<>();
            ThreadT thread = ThreadsFixture.worker(os, () -> self.set(os.current_thread()));
            settle(os);
            assertSame(thread, self.get());
        }
    }

    @Nested
    @Conformance("current_task")
    class Current_task {
        @KernelTest
        @ExpectInterleavings(1)
        @Clause("S1")
        void is_the_one_that_the_thread_was_attached_to(Tru64 os) {
            ThreadsFixture.worker(os, () -> assertSame(os.first_task(), os.current_task()));
            assertEquals("test", os.current_task().label());
        }

        @KernelTest
        @Clause("S2")
        @ExpectPanic("EMU T64-ISR01 current_task")
        void is_none_of_an_interrupt_handlers(Tru64 os) {
            inInterrupt(os);
            os.current_task();
        }
    }

    @Nested
    @Conformance("wait_result")
    class Wait_result {
        private final Object event = new Object();

        @KernelTest
        @Clause("S1")
        void is_0_before_any_wait(Tru64 os) {
            assertEquals(0, os.current_thread().wait_result());
        }

        @KernelTest
        @ExpectInterleavings(1)
        @Clause("S2")
        void is_overwritten_by_the_next_wait(Tru64 os) {
            ThreadT self = os.current_thread();
            await(os, event, true, 1);
            assertEquals(Tru64.THREAD_TIMED_OUT, self.wait_result());
            user(
                    os,
                    "waker",
                    () -> {
                        settle(os);
                        os.wakeup(event);
                    });
            os.sleep(event, Tru64.PZERO);
            assertEquals(Tru64.THREAD_AWAKENED, self.wait_result());
        }

        @KernelTest
        @Clause("S3")
        @Explore(strategy = "exhaustive", profile = "strict")
        @ExpectPanic("panic: EMU foreign-wait-result")
        void is_for_the_thread_itself(Tru64 os) {
            ThreadT self = os.current_thread();
            user(os, "reader", self::wait_result);
        }

        @KernelTest
        @Clause("S3")
        void is_a_race_for_others(Tru64 os, Outcomes<Integer> outcomes) {
            ThreadT waiter = user(os, "waiter", () -> await(os, event, true, 2));
            user(os, "waker", () -> os.thread_wakeup_with_result(event, 77));
            outcomes.assertOutcomes(Set.of(0, 77)).saw(waiter.wait_result());
        }
    }
}
