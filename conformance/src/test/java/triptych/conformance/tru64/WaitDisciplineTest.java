package triptych.conformance.tru64;

import static triptych.conformance.tru64.ThreadsFixture.await;
import static triptych.conformance.tru64.ThreadsFixture.settle;
import static triptych.conformance.tru64.ThreadsFixture.user;
import static triptych.conformance.tru64.ThreadsFixture.worker;

import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.Variation;
import triptych.core.memory.SharedInt;
import triptych.junit.ExpectFinding;
import triptych.junit.ExpectInterleavings;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.tru64.Tru64;
import triptych.tru64.struct.SimpleLockData;

@Conformance("WaitDiscipline")
@Explore(strategy = "exhaustive", requireProof = true)
class WaitDisciplineTest {
    private final Object event = new Object();
    private final SharedInt cell = new SharedInt(0, "cell");

    /** A thread that waits twice and does {@code between} in between, and is woken once. */
    private void twice(Tru64 os, Consumer<Tru64> between) {
        worker(
                os,
                () -> {
                    os.assert_wait(event, true);
                    os.thread_block();
                    between.accept(os);
                    os.assert_wait(event, true);
                    os.thread_block();
                });
        settle(os);
        os.thread_wakeup(event);
        settle(os);
    }

    @Nested
    @Clause("S1")
    class The_condition {
        @KernelTest
        @ExpectFinding("T64-CND01")
        void is_not_looked_at(Tru64 os) {
            twice(os, unused -> {});
        }

        @KernelTest
        @ExpectFinding("T64-CND01")
        @Variation(
                routines = "thread_block",
                real = "lets a thread wait again without a look at its condition",
                ours =
                        "reports T64-CND01; a condition in a plain field counts as not "
                                + "looked at",
                why = "the machine sees locks and cells only",
                source = "tru64.md 9, item 2")
        void is_not_seen_in_a_plain_field(Tru64 os) {
            boolean[] done = new boolean[1];
            twice(os, unused -> done[0] = !done[0]);
        }

        @KernelTest
        @ExpectFinding("T64-CND01")
        void is_not_what_the_thread_itself_writes(Tru64 os) {
            twice(os, unused -> cell.set(1));
        }

        @KernelTest
        @ExpectInterleavings(1)
        void may_be_guarded_by_a_lock(Tru64 os) {
            SimpleLockData lock = LocksKit.simpleLock(os);
            twice(
                    os,
                    unused -> {
                        os.simple_lock(lock);
                        os.simple_unlock(lock);
                    });
        }

        @KernelTest
        @ExpectInterleavings(1)
        void may_be_a_cell(Tru64 os) {
            twice(os, unused -> cell.get());
        }

        @KernelTest
        @ExpectInterleavings(1)
        void may_be_the_result_of_the_wait(Tru64 os) {
            twice(os, unused -> os.current_thread().wait_result());
        }

        @KernelTest
        @ExpectInterleavings(1)
        void may_be_its_own_end(Tru64 os) {
            twice(os, unused -> os.thread_should_halt(os.current_thread()));
        }

        @KernelTest
        @ExpectInterleavings(1)
        void is_asked_for_by_another_wait(Tru64 os) {
            twice(
                    os,
                    unused -> {
                        os.assert_wait_mesg_timo(cell, true, "other", 1);
                        os.thread_block();
                        os.current_thread().wait_result();
                    });
        }

        @KernelTest
        @ExpectInterleavings(1)
        void is_none_of_a_delay(Tru64 os) {
            worker(
                    os,
                    () -> {
                        settle(os);
                        settle(os);
                    });
            settle(os);
        }
    }

    @Nested
    @Clause("S2")
    class The_timer {
        private void timedTwice(Tru64 os, Consumer<Tru64> between) {
            worker(
                    os,
                    () -> {
                        os.assert_wait(event, true);
                        os.thread_set_timeout(2);
                        os.thread_block();
                        between.accept(os);
                        os.assert_wait(cell, true);
                        os.thread_block();
                    });
            await(os, null, false, 5);
        }

        @KernelTest
        @ExpectFinding("T64-TMO01")
        @Variation(
                routines = "thread_set_timeout",
                real = "lets a thread take the timer for the event",
                ours = "reports T64-TMO01 if `wait_result` was not read before the next " + "wait",
                why = "reading it is the only sign",
                source = "tru64.md 9, item 8")
        void is_taken_for_the_event(Tru64 os) {
            timedTwice(os, unused -> {});
        }

        @KernelTest
        @ExpectFinding("T64-TMO01")
        void is_not_told_by_a_lock(Tru64 os) {
            SimpleLockData lock = LocksKit.simpleLock(os);
            timedTwice(
                    os,
                    unused -> {
                        os.simple_lock(lock);
                        os.simple_unlock(lock);
                    });
        }

        @KernelTest
        @ExpectFinding("T64-TMO01")
        void may_be_that_of_assert_wait_mesg_timo(Tru64 os) {
            for (int i = 0; i < 2; i++) {
                os.assert_wait_mesg_timo(event, true, "dmareq", 1);
                os.thread_block();
            }
        }

        @KernelTest
        @ExpectInterleavings(1)
        void is_told_by_the_result(Tru64 os) {
            timedTwice(os, unused -> os.current_thread().wait_result());
        }

        @KernelTest
        @ExpectInterleavings(1)
        void has_not_ended_the_wait(Tru64 os) {
            user(
                    os,
                    "waker",
                    () -> {
                        settle(os);
                        os.thread_wakeup(event);
                    });
            timedTwice(os, unused -> {});
        }

        @KernelTest
        @ExpectInterleavings(1)
        void is_told_by_mpsleep(Tru64 os) {
            for (int i = 0; i < 2; i++) {
                os.tsleep(event, 0, "dmareq", 1);
            }
        }
    }
}
