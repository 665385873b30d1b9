package triptych.conformance.tru64;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static triptych.conformance.tru64.LocksKit.complexLock;
import static triptych.conformance.tru64.LocksKit.simpleLock;
import static triptych.conformance.tru64.ThreadsFixture.await;
import static triptych.conformance.tru64.ThreadsFixture.settle;
import static triptych.conformance.tru64.ThreadsFixture.user;
import static triptych.conformance.tru64.ThreadsFixture.worker;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.Variation;
import triptych.core.finding.Finding;
import triptych.core.memory.SharedInt;
import triptych.junit.ExpectFinding;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.tru64.Tru64;
import triptych.tru64.struct.LockData;

/** Threads that wait for different things on one event, and how they disturb each other. */
@Explore(strategy = "exhaustive", requireProof = true)
class SharedEventTest {
    private final Object event = new Object();
    private final Object other = new Object();

    /** Waits for {@code ready}, as the manual has it. */
    private static void awaitUnder(
            Tru64 os, LockData lock, Object event, String message, BooleanSupplier ready) {
        os.lock_write(lock);
        while (!ready.getAsBoolean()) {
            os.assert_wait_mesg(event, false, message);
            os.lock_done(lock);
            os.thread_block();
            os.lock_write(lock);
        }
        os.lock_done(lock);
    }

    @Nested
    @Conformance("assert_wait_mesg")
    @Clause("S8")
    class One_address_for_two_purposes {
        private boolean stop;
        private boolean gone;

        /** One tells a worker to stop, another waits until it goes; the two events may be one. */
        private void stopsWorker(Tru64 os, Object toStop, Object toGo) {
            LockData lock = complexLock(os);
            worker(
                    os,
                    () -> {
                        awaitUnder(os, lock, toStop, "stop", () -> stop);
                        tell(os, lock, toGo, () -> gone = true);
                    });
            user(os, "stopper", () -> tell(os, lock, toStop, () -> stop = true));
            awaitUnder(os, lock, toGo, "gone", () -> gone);
        }

        private void tell(Tru64 os, LockData lock, Object toWake, Runnable change) {
            os.lock_write(lock);
            change.run();
            os.lock_done(lock);
            os.thread_wakeup(toWake);
        }

        @KernelTest
        @ExpectFinding("T64-EVT01")
        @Variation(
                routines = "assert_wait_mesg",
                real = "lets two purposes share an event",
                ours = "reports T64-EVT01 if two messages wait for one address",
                why = "the message is all that tells purposes apart",
                source = "tru64.md 9")
        void is_found_when_two_wait(Tru64 os) {
            stopsWorker(os, event, event);
        }

        @KernelTest
        void two_addresses_are_right(Tru64 os) {
            stopsWorker(os, event, other);
        }

        @KernelTest
        @ExpectFinding("T64-EVT01")
        void is_found_for_sleepers_too(Tru64 os) {
            user(os, "one", () -> os.tsleep(event, 0, "this", 1));
            os.tsleep(event, 0, "that", 1);
        }

        @KernelTest
        void one_purpose_of_two_threads_is_right(Tru64 os) {
            user(os, "one", () -> os.tsleep(event, 0, "this", 1));
            os.tsleep(event, 0, "this", 1);
        }

        @KernelTest
        void waits_that_name_none_may_have_the_same(Tru64 os) {
            user(os, "one", () -> os.tsleep(event, 0, "this", 1));
            os.tsleep(event, 0, null, 1);
        }

        @KernelTest
        void of_lbolt_is_the_custom(Tru64 os) {
            user(os, "one", () -> os.tsleep(os.lbolt(), 0, "this", 0));
            os.tsleep(os.lbolt(), 0, "that", 0);
        }

        @KernelTest
        @ExpectFinding("T64-EVT01")
        void is_found_if_one_is_a_complex_lock(Tru64 os) {
            await(os, complexLock(os), false, 1);
        }

        @KernelTest
        @ExpectFinding("T64-EVT01")
        void is_found_if_one_is_a_simple_lock(Tru64 os) {
            os.tsleep(simpleLock(os), 0, "nap", 1);
        }
    }

    @Nested
    @Conformance("thread_wakeup_one")
    @Clause("S2")
    class A_wakeup_for_one {
        private boolean item;
        private boolean room;

        /** A worker waits for room, a user for an item, and an item comes. */
        private void bringItem(Tru64 os, Object forItem, Runnable wakeup) {
            LockData lock = complexLock(os);
            worker(os, () -> awaitUnder(os, lock, event, null, () -> room));
            user(os, "taker", () -> awaitUnder(os, lock, forItem, null, () -> item));
            os.lock_write(lock);
            item = true;
            os.lock_done(lock);
            wakeup.run();
        }

        @KernelTest
        @ExpectFinding("T64-ONE01")
        void is_swallowed(Tru64 os) {
            bringItem(os, event, () -> os.thread_wakeup_one(event));
        }

        @KernelTest
        void is_not_swallowed_if_all_are_woken(Tru64 os) {
            bringItem(os, event, () -> os.thread_wakeup(event));
        }

        @KernelTest
        void is_not_swallowed_on_an_event_of_its_own(Tru64 os) {
            bringItem(os, other, () -> os.thread_wakeup_one(other));
        }

        private int items;

        /** Two workers that take items, for ever. */
        private void takers(Tru64 os, LockData lock) {
            for (int i = 0; i < 2; i++) {
                worker(
                        os,
                        () -> {
                            while (true) {
                                awaitUnder(os, lock, event, "item", () -> items > 0);
                                items--;
                            }
                        });
            }
        }

        @KernelTest
        void that_is_used_up_is_right(Tru64 os) {
            LockData lock = complexLock(os);
            takers(os, lock);
            settle(os);
            os.lock_write(lock);
            items = 1;
            os.lock_done(lock);
            os.thread_wakeup_one(event);
            settle(os);
            assertEquals(0, items);
        }

        /** One takes a wakeup, does {@code use}, and waits again; another waits for ever. */
        private List<String> found(Consumer<Tru64> use) {
            return LocksKit.run(
                            os -> {
                                worker(
                                        os,
                                        () -> {
                                            await(os, event, false);
                                            use.accept(os);
                                            await(os, event, false);
                                        });
                                settle(os);
                                user(os, "late", () -> await(os, event, false));
                                settle(os);
                                os.thread_wakeup_one(event);
                            })
                    .findings()
                    .stream()
                    .map(Finding::kind)
                    .toList();
        }

        @Test
        void that_did_something_is_not_to_blame() {
            SharedInt done = new SharedInt(0, "done");
            assertEquals(List.of("T64-ONE01", "deadlock"), found(os -> {}));
            assertEquals(List.of("deadlock"), found(os -> done.set(1)));
        }
    }

    @Nested
    @Conformance("assert_wait_mesg")
    @Clause("S7")
    class An_assert_without_a_block {
        @KernelTest
        @ExpectFinding("T64-AW02")
        void is_found_at_the_end_of_a_user(Tru64 os) {
            os.assert_wait_mesg(event, true, "early");
        }

        @KernelTest
        @ExpectFinding("T64-AW02")
        void is_found_when_a_configure_routine_returns(Tru64 os) {
            os.sysconfig_c(LocksKit.doing(m -> m.assert_wait_mesg(event, true, "early")));
            os.clear_wait(os.current_thread(), Tru64.THREAD_AWAKENED, false);
        }

        @KernelTest
        void is_right_if_it_is_taken_back(Tru64 os) {
            os.sysconfig_c(
                    LocksKit.doing(
                            m -> {
                                m.assert_wait_mesg(event, true, "early");
                                m.clear_wait(m.current_thread(), Tru64.THREAD_AWAKENED, false);
                            }));
        }

        @KernelTest
        void is_right_if_somebody_has_woken_it(Tru64 os) {
            os.assert_wait_mesg(event, true, "early");
            os.thread_wakeup(event);
        }
    }
}
