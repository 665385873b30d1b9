package triptych.conformance.tru64;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static triptych.conformance.tru64.ThreadsFixture.await;
import static triptych.conformance.tru64.ThreadsFixture.inInterrupt;
import static triptych.conformance.tru64.ThreadsFixture.reached;
import static triptych.conformance.tru64.ThreadsFixture.settle;
import static triptych.conformance.tru64.ThreadsFixture.user;
import static triptych.conformance.tru64.ThreadsFixture.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.GoldenTrace;
import triptych.conformance.Variation;
import triptych.core.machine.Machine;
import triptych.core.memory.Ref;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
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

@Conformance("thread_terminate")
@Explore(strategy = "exhaustive", requireProof = true)
class ThreadTerminateTest {
    private final Object event = new Object();
    private final List<Object> order = new ArrayList<>();

    /** Waits until its end is asked for, and notes how it heard. */
    private ThreadT cooperative(Tru64 os) {
        return worker(os, () -> order.add(await(os, event, true)));
    }

    /** Waits for its event only. */
    private ThreadT uninterruptible(Tru64 os) {
        return worker(os, () -> order.add(await(os, event, false)));
    }

    /** Waits again and again, and never asks why. */
    private ThreadT deaf(Tru64 os) {
        return worker(
                os,
                () -> {
                    while (true) {
                        await(os, event, true);
                    }
                });
    }

    private ThreadT ended(Tru64 os) {
        ThreadT thread = worker(os, () -> {});
        settle(os);
        return thread;
    }

    @Nested
    @Clause("S1")
    class Of_the_caller {
        @KernelTest
        @ExpectInterleavings(1)
        void it_only_prepares_the_end(Tru64 os) {
            ThreadT thread =
                    worker(
                            os,
                            () -> {
                                order.add(os.thread_terminate(os.current_thread()));
                                order.add(RunState.of(os.current_thread()));
                            });
            settle(os);
            assertEquals(List.of(Tru64.KERN_SUCCESS, RunState.TERMINATING), order);
            assertEquals(RunState.DEAD, RunState.of(thread));
        }

        @KernelTest
        @GoldenTrace("C24")
        @ExpectFinding("T64-TRM02")
        void no_wait_may_follow(Tru64 os) {
            worker(
                    os,
                    () -> {
                        os.thread_terminate(os.current_thread());
                        await(os, event, true);
                    });
        }

        @KernelTest
        @ExpectFinding("T64-TRM02")
        void nor_a_return(Tru64 os) {
            os.kernel_thread(os.first_task(), a -> os.thread_terminate(os.current_thread()));
            settle(os);
        }
    }

    @Nested
    @Clause("S2")
    class An_invalid_handle {
        @KernelTest
        @GoldenTrace("C29")
        void may_be_null(Tru64 os) {
            assertEquals(Tru64.KERN_INVALID_ARGUMENT, os.thread_terminate(null));
        }

        @KernelTest
        @GoldenTrace("C29")
        @ExpectFinding("T64-HND01")
        @Variation(
                routines = "thread_terminate",
                real = "uses memory that was given back",
                ours =
                        "is reported as T64-HND01, and the handle is no argument, but for "
                                + "mach3 and strict",
                why = "a Java object is not given back",
                source = "tru64.md 5.1 R8")
        void is_reported_when_it_dangles(Tru64 os) {
            os.thread_terminate(ended(os));
        }

        @KernelTest
        @ExpectFinding("invalid argument")
        void is_no_argument_when_it_dangles(Tru64 os) {
            if (os.thread_terminate(ended(os)) == Tru64.KERN_INVALID_ARGUMENT) {
                reached(os, "invalid argument");
            }
        }

        @KernelTest
        @Explore(strategy = "exhaustive", profile = "mach3")
        @ExpectPanic("panic: EMU T64-HND01")
        void is_not_noticed_by_mach(Tru64 os) {
            os.thread_terminate(ended(os));
        }
    }

    @Nested
    @Clause("S3")
    class Too_late {
        @KernelTest
        @GoldenTrace("C28")
        void while_another_one_waits_for_the_end(Tru64 os) {
            ThreadT thread = uninterruptible(os);
            user(os, "first", () -> order.add(os.thread_terminate(thread)));
            settle(os);
            assertEquals(Tru64.KERN_FAILURE, os.thread_terminate(thread));
            os.thread_wakeup(event);
            settle(os);
            assertEquals(List.of(Tru64.THREAD_AWAKENED, Tru64.KERN_SUCCESS), order);
        }

        @KernelTest
        void one_of_two_gets_it(Tru64 os) {
            ThreadT thread = uninterruptible(os);
            for (String name : List.of("a", "b")) {
                user(os, name, () -> order.add(os.thread_terminate(thread)));
            }
            settle(os);
            assertEquals(List.of(Tru64.KERN_FAILURE), order);
            os.thread_wakeup(event);
        }

        @KernelTest
        @ExpectInterleavings(1)
        void when_the_caller_is_to_end_itself(Tru64 os) {
            ThreadT other = worker(os, () -> await(os, order, true));
            ThreadT caller =
                    worker(
                            os,
                            () -> {
                                await(os, event, true);
                                order.add(os.thread_terminate(other));
                            });
            settle(os);
            assertEquals(Tru64.KERN_SUCCESS, os.thread_terminate(caller));
            assertEquals(List.of(Tru64.KERN_FAILURE), order);
            assertEquals(RunState.WAITING, RunState.of(other));
        }
    }

    @Nested
    @Clause("S4")
    class An_interruptible_wait {
        @KernelTest
        @GoldenTrace("C25")
        @Variation(
                routines = "thread_terminate",
                real =
                        "a wait that it breaks ends with 2 in Mach, with 3 in the texts on "
                                + "Tru64",
                ours = "with THREAD_SHOULD_TERMINATE, but for the profile mach3",
                why = "the only text on Tru64 that tells",
                source = "tru64.md 5.1, Q1; docs/conformance/tru64-profiles.md")
        void ends_with_should_terminate(Tru64 os) {
            ThreadT thread = cooperative(os);
            assertEquals(Tru64.KERN_SUCCESS, os.thread_terminate(thread));
            assertEquals(List.of(Tru64.THREAD_SHOULD_TERMINATE), order);
            assertEquals(RunState.DEAD, RunState.of(thread));
        }

        @KernelTest
        @GoldenTrace("C25")
        @Explore(strategy = "exhaustive", requireProof = true, profile = "mach3")
        void ends_with_interrupted_on_mach(Tru64 os) {
            assertEquals(Tru64.KERN_SUCCESS, os.thread_terminate(cooperative(os)));
            assertEquals(List.of(Tru64.THREAD_INTERRUPTED), order);
        }

        @KernelTest
        void that_comes_later_ends_at_once(Tru64 os) {
            ThreadT thread =
                    worker(
                            os,
                            () -> {
                                for (int i = 0; i < 3; i++) {
                                    order.add(await(os, event, true));
                                }
                            });
            assertEquals(Tru64.KERN_SUCCESS, os.thread_terminate(thread));
            assertEquals(List.of(3, 3, 3), order);
        }

        @KernelTest
        void may_be_woken_first(Tru64 os, Outcomes<Object> outcomes) {
            ThreadT thread =
                    worker(
                            os,
                            () -> {
                                order.add(await(os, event, true));
                                await(os, order, true);
                            });
            user(os, "waker", () -> os.thread_wakeup(event));
            assertEquals(Tru64.KERN_SUCCESS, os.thread_terminate(thread));
            outcomes.assertOutcomes(Set.of(0, 3)).saw(order.get(0));
        }
    }

    @Nested
    @Clause("S5")
    class An_uninterruptible_wait {
        @KernelTest
        @GoldenTrace("C26")
        void goes_on_until_its_event(Tru64 os) {
            ThreadT thread = uninterruptible(os);
            user(
                    os,
                    "waker",
                    () -> {
                        settle(os);
                        order.add("wakes");
                        os.thread_wakeup(event);
                    });
            assertEquals(Tru64.KERN_SUCCESS, os.thread_terminate(thread));
            assertEquals(List.of("wakes", Tru64.THREAD_AWAKENED), order);
        }

        @KernelTest
        @ExpectFinding("deadlock")
        void without_one_is_a_deadlock(Tru64 os) {
            os.thread_terminate(uninterruptible(os));
        }
    }

    @Nested
    @Clause("S6")
    class The_callers_wait {
        @KernelTest
        void is_not_ended_by_others(Tru64 os) {
            ThreadT self = os.current_thread();
            ThreadT thread = uninterruptible(os);
            user(
                    os,
                    "meddler",
                    () -> {
                        settle(os);
                        os.clear_wait(self, Tru64.THREAD_RESTART, false);
                        settle(os);
                        order.add("wakes");
                        os.thread_wakeup(event);
                    });
            assertEquals(Tru64.KERN_SUCCESS, os.thread_terminate(thread));
            assertEquals(List.of("wakes", Tru64.THREAD_AWAKENED), order);
        }

        @KernelTest
        @ExpectInterleavings(1)
        void is_none_for_a_thread_that_was_never_started(Tru64 os) {
            Ref<ThreadT> child = new Ref<>();
            os.thread_create(os.first_task(), child);
            assertEquals(Tru64.KERN_SUCCESS, os.thread_terminate(child.get()));
            assertEquals(RunState.DEAD, RunState.of(child.get()));
        }

        @KernelTest
        @ExpectFinding("deadlock")
        void is_found_by_whoever_looks_for_deadlocks(Tru64 os) {
            ThreadT thread = uninterruptible(os);
            worker(os, () -> os.thread_terminate(thread));
        }
    }

    @Nested
    @Clause("S7")
    class A_thread_that_does_not_listen {
        @KernelTest
        @GoldenTrace("C27")
        @ExpectPanic("EMU T64-TRM01 TERMINATE_NOT_HONOURED")
        void is_reported(Tru64 os) {
            os.thread_terminate(deaf(os));
        }

        @KernelTest
        @ExpectPanic("EMU T64-TRM01 TERMINATE_NOT_HONOURED")
        void may_be_one_that_sleeps_and_ignores_the_result(Tru64 os) {
            ThreadT thread =
                    worker(
                            os,
                            () -> {
                                while (true) {
                                    os.tsleep(event, Tru64.PCATCH, "deaf", 0);
                                }
                            });
            os.thread_terminate(thread);
        }

        @KernelTest
        @ExpectFinding("removed")
        void is_removed(Tru64 os) {
            ThreadT thread = deaf(os);
            settle(os);
            os.thread_terminate(thread);
            if (RunState.of(thread) == RunState.DEAD) {
                reached(os, "removed");
            }
        }

        @KernelTest
        @Explore(strategy = "exhaustive", profile = "mach3")
        @ExpectFinding("hang")
        void goes_on_for_ever_on_mach(Tru64 os) {
            ThreadT thread = deaf(os);
            settle(os);
            os.thread_terminate(thread);
        }

        @KernelTest
        @Explore(strategy = "exhaustive", profile = "strict")
        @ExpectPanic("panic: EMU T64-TRM01")
        void stops_the_strict_kernel(Tru64 os) {
            os.thread_terminate(deaf(os));
        }

        @KernelTest
        @ExpectInterleavings(1)
        void has_seventeen_waits_to_listen(Tru64 os) {
            ThreadT thread =
                    worker(
                            os,
                            () -> {
                                for (int i = 0; i < 17; i++) {
                                    order.add(await(os, event, true));
                                }
                            });
            settle(os);
            assertEquals(Tru64.KERN_SUCCESS, os.thread_terminate(thread));
            assertEquals(17, order.size());
        }
    }

    @Nested
    @Clause("S8")
    class Misuse {
        @KernelTest
        @ExpectPanic("EMU T64-SLK01 thread_terminate")
        void with_a_simple_lock(Tru64 os) {
            SimpleLockData lock = new SimpleLockData();
            os.simple_lock_init(lock);
            os.simple_lock(lock);
            os.thread_terminate(cooperative(os));
            os.simple_unlock(lock);
        }

        @KernelTest
        @GoldenTrace("C30")
        @ExpectPanic("EMU T64-ISR01 thread_terminate")
        void in_an_interrupt_handler(Tru64 os) {
            ThreadT thread = cooperative(os);
            inInterrupt(os);
            os.thread_terminate(thread);
        }

        @KernelTest
        @ExpectPanic("panic: assert_wait: already asserted event")
        void over_an_asserted_wait(Tru64 os) {
            ThreadT thread = cooperative(os);
            os.assert_wait(order, true);
            os.thread_terminate(thread);
        }
    }

    @Nested
    @Clause("S9")
    class Misuse_of_the_caller {
        private SimpleLockData lock;

        private void takeLock(Tru64 os) {
            lock = new SimpleLockData();
            os.simple_lock_init(lock);
            os.simple_lock(lock);
        }

        @KernelTest
        @ExpectPanic("EMU T64-SLK01 thread_terminate with simple lock")
        void with_a_simple_lock(Tru64 os) {
            takeLock(os);
            os.thread_terminate(os.current_thread());
            os.simple_unlock(lock);
        }

        @KernelTest
        @ExpectPanic("EMU block-at-raised-spl thread_terminate")
        void at_a_raised_level(Tru64 os) {
            os.splbio();
            os.thread_terminate(os.current_thread());
        }

        @KernelTest
        @ExpectPanic("EMU T64-AW02 thread_terminate of itself")
        void over_an_asserted_wait(Tru64 os) {
            os.assert_wait(event, true);
            os.thread_terminate(os.current_thread());
        }

        @KernelTest
        void everything_was_given_back_before(Tru64 os) {
            int s = os.splbio();
            takeLock(os);
            os.assert_wait(event, true);
            os.clear_wait(os.current_thread(), Tru64.THREAD_AWAKENED, false);
            os.simple_unlock(lock);
            os.splx(s);
            os.thread_terminate(os.current_thread());
        }
    }

    @Nested
    @Conformance("thread_halt_self")
    class Thread_halt_self {
        @KernelTest
        @ExpectInterleavings(1)
        @Clause("S1")
        @GoldenTrace("C23")
        void does_not_return(Tru64 os) {
            ThreadT thread =
                    worker(
                            os,
                            () -> {
                                ThreadsFixture.end(os);
                                order.add("returned");
                            });
            await(os, null, false, 1);
            assertEquals(RunState.DEAD, RunState.of(thread));
            assertEquals(List.of(), order);
        }

        @KernelTest
        @Clause("S1")
        void leaves_a_time_before_the_reaper_comes(
                Tru64 os, Machine machine, Outcomes<RunState> outcomes) {
            ThreadT thread = worker(os, () -> {});
            machine.operate(Operation.READ, thread.traps(), Access.READ);
            outcomes.assertOutcomes(
                            Set.of(
                                    RunState.READY,
                                    RunState.TERMINATING,
                                    RunState.HALTED,
                                    RunState.DEAD))
                    .saw(RunState.of(thread));
        }

        @KernelTest
        @Clause("S2")
        void lets_the_terminator_go_on(Tru64 os) {
            ThreadT thread = cooperative(os);
            os.thread_terminate(thread);
            assertEquals(RunState.DEAD, RunState.of(thread));
        }

        @KernelTest
        @Clause("S3")
        @ExpectPanic("panic: EMU halt-self-unasked")
        void needs_to_be_asked_for(Tru64 os) {
            os.thread_halt_self();
        }

        @KernelTest
        @Clause("S4")
        @ExpectFinding("halt-with-locks")
        void keeps_locks(Tru64 os) {
            SimpleLockData lock = new SimpleLockData();
            os.simple_lock_init(lock);
            worker(os, () -> os.simple_lock(lock));
        }

        @KernelTest
        @Clause("S4")
        @ExpectFinding("T64-AW02")
        void forgets_an_asserted_wait(Tru64 os) {
            worker(os, () -> os.assert_wait(event, true));
        }
    }

    @Nested
    @Conformance("thread_should_halt")
    class Thread_should_halt {
        @KernelTest
        @Clause("S1")
        void tells_without_a_wait(Tru64 os) {
            ThreadT thread =
                    worker(
                            os,
                            () -> {
                                while (!os.thread_should_halt(os.current_thread())) {
                                    settle(os);
                                }
                            });
            settle(os);
            assertEquals(Tru64.KERN_SUCCESS, os.thread_terminate(thread));
        }

        @KernelTest
        @Clause("S2")
        @ExpectFinding("T64-HND01")
        void is_not_to_be_asked_of_one_that_has_ended(Tru64 os) {
            os.thread_should_halt(ended(os));
        }
    }
}
