package triptych.conformance.tru64;

import static triptych.conformance.tru64.ThreadsFixture.await;
import static triptych.conformance.tru64.ThreadsFixture.end;
import static triptych.conformance.tru64.ThreadsFixture.settle;
import static triptych.conformance.tru64.ThreadsFixture.user;
import static triptych.conformance.tru64.ThreadsFixture.worker;

import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.Variation;
import triptych.core.machine.Machine;
import triptych.core.memory.Ref;
import triptych.core.memory.SharedInt;
import triptych.junit.ExpectFinding;
import triptych.junit.ExpectInterleavings;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.tru64.Tru64;
import triptych.tru64.struct.SimpleLockData;
import triptych.tru64.struct.ThreadT;

@Conformance("UnheardWakeups")
@Explore(strategy = "exhaustive", requireProof = true)
class UnheardWakeupsTest {
    private final Object event = new Object();
    private final SharedInt set = new SharedInt(0, "set");
    private boolean guarded;

    @Nested
    @Clause("S1")
    class A_wakeup_that_finds_nobody {
        @KernelTest
        @ExpectFinding("T64-LOST1")
        @Variation(
                routines = {"thread_wakeup", "thread_wakeup_one"},
                real = "says nothing: the waiter waits for ever",
                ours =
                        "is told at rest as T64-LOST1, with the waker; not of waits with a "
                                + "limit, nor if waiter and waker share a lock or cell",
                why =
                        "what could be known is taken for known, so some losses are told "
                                + "as deadlock only",
                source = "tru64.md 9, item 1")
        void is_lost_before_the_first_assert(Tru64 os) {
            worker(os, () -> await(os, event, true));
            os.thread_wakeup_one(event);
        }

        @KernelTest
        @ExpectFinding("T64-LOST1")
        void is_lost_while_the_thread_is_busy(Tru64 os) {
            worker(
                    os,
                    () -> {
                        await(os, event, true);
                        await(os, event, true);
                    });
            settle(os);
            os.thread_wakeup(event);
            os.thread_wakeup(event);
        }

        @KernelTest
        void is_made_good_by_the_next_one(Tru64 os) {
            worker(os, () -> await(os, event, true));
            os.thread_wakeup(event);
            settle(os);
            os.thread_wakeup(event);
        }

        @KernelTest
        void does_no_harm_to_a_timed_wait(Tru64 os) {
            worker(os, () -> await(os, event, true, 5));
            os.thread_wakeup(event);
        }

        @KernelTest
        @ExpectInterleavings(1)
        void is_nobodys_loss(Tru64 os) {
            worker(os, () -> await(os, set, true));
            os.thread_wakeup(event);
        }
    }

    @Nested
    @Clause("S2")
    class A_thread_that_could_know {
        private SimpleLockData lock;

        private void lockOf(Tru64 os) {
            lock = LocksKit.simpleLock(os);
        }

        private void awaitGuarded(Tru64 os) {
            os.simple_lock(lock);
            while (!guarded) {
                os.assert_wait(event, true);
                os.simple_unlock(lock);
                os.thread_block();
                os.simple_lock(lock);
            }
            guarded = false;
            os.simple_unlock(lock);
        }

        private void setGuarded(Tru64 os) {
            os.simple_lock(lock);
            guarded = true;
            os.simple_unlock(lock);
            os.thread_wakeup_one(event);
        }

        @KernelTest
        void asserts_under_the_wakers_lock(Tru64 os) {
            lockOf(os);
            worker(
                    os,
                    () -> {
                        while (true) {
                            awaitGuarded(os);
                        }
                    });
            setGuarded(os);
        }

        @KernelTest
        @ExpectFinding("T64-LOST1")
        void needs_a_lock_of_the_wakers(Tru64 os) {
            lockOf(os);
            worker(
                    os,
                    () -> {
                        os.simple_lock(lock);
                        os.assert_wait(event, true);
                        os.simple_unlock(lock);
                        os.thread_block();
                    });
            user(os, "waker", () -> os.thread_wakeup(event));
        }

        @KernelTest
        void looks_after_the_assert(Tru64 os) {
            worker(
                    os,
                    () -> {
                        os.assert_wait(event, true);
                        if (set.get() != 0) {
                            os.clear_wait(os.current_thread(), Tru64.THREAD_AWAKENED, false);
                        }
                        os.thread_block();
                        // All that it is made for.
                        os.assert_wait(set, true);
                        os.thread_block();
                    });
            set.set(1);
            os.thread_wakeup(event);
        }

        @KernelTest
        @ExpectFinding("T64-LOST1")
        void does_not_if_it_looks_before(Tru64 os) {
            worker(
                    os,
                    () -> {
                        if (set.get() == 0) {
                            await(os, event, true);
                        }
                    });
            set.set(1);
            os.thread_wakeup(event);
        }
    }

    @Nested
    @Clause("S3")
    class A_thread_that_knows {
        @KernelTest
        @ExpectInterleavings(1)
        void because_it_is_the_waker(Tru64 os) {
            worker(
                    os,
                    () -> {
                        os.thread_wakeup(event);
                        await(os, event, true);
                    });
            settle(os);
        }

        @KernelTest
        @ExpectInterleavings(1)
        void because_its_maker_woke_before(Tru64 os) {
            os.thread_wakeup(event);
            worker(os, () -> await(os, event, true));
            settle(os);
        }
    }

    @Nested
    @Clause("S4")
    class A_thread_that_is_not_there {
        private void serve(Tru64 os) {
            while (set.get() == 0) {
                os.assert_wait(event, true);
                if (set.get() != 0) {
                    os.clear_wait(os.current_thread(), Tru64.THREAD_AWAKENED, false);
                }
                os.thread_block();
            }
            end(os);
        }

        private ThreadT create(Tru64 os) {
            os.kernel().threads().mayFail();
            return os.kernel_thread_w_arg(os.first_task(), unused -> serve(os), null);
        }

        private void interrupted(Tru64 os, Machine machine) {
            LocksKit.interrupt(
                    os,
                    machine,
                    () -> {
                        set.set(1);
                        os.thread_wakeup_one(event);
                    });
        }

        @KernelTest
        @ExpectFinding("T64-CRT01")
        void is_woken_all_the_same(Tru64 os, Machine machine) {
            create(os);
            interrupted(os, machine);
        }

        @KernelTest
        void is_not_if_somebody_looks(Tru64 os, Machine machine) {
            if (create(os) != null) {
                interrupted(os, machine);
            }
        }

        @KernelTest
        void is_made_at_the_second_try(Tru64 os, Machine machine) {
            if (create(os) != null || create(os) != null) {
                interrupted(os, machine);
            }
        }

        @KernelTest
        @ExpectFinding("T64-CRT01")
        void is_none_of_thread_create_either(Tru64 os) {
            os.kernel().threads().mayFail();
            os.thread_create(os.first_task(), new Ref<>());
            os.thread_wakeup(event);
        }
    }
}
