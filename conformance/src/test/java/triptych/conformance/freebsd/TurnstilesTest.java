package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.core.thread.SimThread;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.struct.Mtx;
import triptych.junit.ExpectFinding;
import triptych.junit.ExpectInterleavings;
import triptych.junit.KernelTest;

@Conformance("Turnstiles")
class TurnstilesTest extends LockSuite {
    private Holder holderOf(Mtx lock, int priority) {
        Holder holder = new Holder(os, machine, () -> os.mtx_lock(lock), () -> os.mtx_unlock(lock));
        holder.thread().setPriority(priority);
        return holder;
    }

    /** On return it waits for the mutex. */
    private SimThread waiterFor(Mtx lock, int priority) {
        SimThread waiter =
                meanwhile(
                        () -> {
                            os.mtx_lock(lock);
                            os.mtx_unlock(lock);
                        });
        waiter.setPriority(priority);
        untilAllWait();
        return waiter;
    }

    @Nested
    @Clause("S1")
    class An_owner {

        @KernelTest
        void has_the_most_urgent_priority_of_those_who_wait() {
            Holder owner = holderOf(m, 200);
            assertEquals(200, priorityOf(owner.thread()));
            waiterFor(m, 150);
            assertEquals(150, priorityOf(owner.thread()));
            waiterFor(m, 100);
            waiterFor(m, 120);
            assertEquals(100, priorityOf(owner.thread()));
            owner.letGo();
            untilAllWait();
        }

        @KernelTest
        @ExpectInterleavings(1)
        void is_not_lent_what_is_less_urgent() {
            Holder owner = holderOf(m, 100);
            waiterFor(m, 200);
            assertEquals(100, priorityOf(owner.thread()));
            owner.letGo();
            untilAllWait();
        }
    }

    @Nested
    @Clause("S2")
    class An_owner_that_waits {

        @KernelTest
        @ExpectInterleavings(1)
        void lends_on_what_it_is_lent() {
            Mtx n = newMutex("n", FreeBsd.MTX_DEF);
            Holder owner = holderOf(m, 200);
            SimThread between =
                    meanwhile(
                            () -> {
                                os.mtx_lock(n);
                                os.mtx_lock(m);
                                os.mtx_unlock(m);
                                os.mtx_unlock(n);
                            });
            between.setPriority(150);
            untilAllWait();
            waiterFor(n, 100);
            assertEquals(100, priorityOf(between));
            assertEquals(100, priorityOf(owner.thread()));
            owner.letGo();
            untilAllWait();
        }
    }

    @Nested
    @Clause("S3")
    class A_release {

        @KernelTest
        @ExpectInterleavings(1)
        void takes_back_what_was_lent_for_that_mutex_only() {
            Mtx n = newMutex("n", FreeBsd.MTX_DEF);
            int[] priorities = new int[3];
            Runnable take =
                    () -> {
                        machine.running().setPriority(200);
                        os.mtx_lock(m);
                        os.mtx_lock(n);
                    };
            Runnable giveBack =
                    () -> {
                        priorities[0] = priorityOf(machine.running());
                        os.mtx_unlock(m);
                        priorities[1] = priorityOf(machine.running());
                        os.mtx_unlock(n);
                        priorities[2] = priorityOf(machine.running());
                    };
            Holder owner = new Holder(os, machine, take, giveBack);
            waiterFor(m, 100);
            waiterFor(n, 150);
            owner.letGo();
            untilAllWait();
            assertArrayEquals(new int[] {100, 150, 200}, priorities);
        }
    }

    @Nested
    @Clause("S5")
    class A_wait_for_an_sx_lock {

        @KernelTest
        @ExpectInterleavings(1)
        void lends_nothing() {
            Holder owner = new Holder(os, machine, () -> os.sx_xlock(sx), () -> os.sx_unlock(sx));
            owner.thread().setPriority(200);
            meanwhile(
                            () -> {
                                os.sx_xlock(sx);
                                os.sx_unlock(sx);
                            })
                    .setPriority(100);
            untilAllWait();
            assertEquals(200, priorityOf(owner.thread()));
            owner.letGo();
            untilAllWait();
        }
    }

    @Nested
    @Clause("S6")
    class An_owner_asleep {

        @KernelTest
        @ExpectFinding("sleeping-owner")
        void is_found_by_who_waits_already() {
            meanwhile(() -> os.mtx_lock(hidden));
            os.mtx_lock(hidden);
            os.pause("p", 1);
            os.mtx_unlock(hidden);
        }

        @KernelTest
        @ExpectFinding("sleeping-owner")
        void is_found_by_who_comes_later() {
            Holder owner =
                    new Holder(os, machine, () -> os.mtx_lock(hidden), () -> os.pause("p", 10));
            owner.letGo();
            os.pause("until it sleeps", 1);
            os.mtx_lock(hidden);
        }
    }
}
