package triptych.conformance.tru64;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static triptych.conformance.tru64.ThreadsFixture.reached;
import static triptych.conformance.tru64.ThreadsFixture.settle;
import static triptych.conformance.tru64.ThreadsFixture.user;
import static triptych.conformance.tru64.ThreadsFixture.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.conformance.GoldenTrace;
import triptych.conformance.Variation;
import triptych.conformance.tru64.ThreadsFixture.Lock;
import triptych.conformance.tru64.ThreadsFixture.Mode;
import triptych.conformance.tru64.ThreadsFixture.Relock;
import triptych.core.machine.Machine;
import triptych.junit.ExpectFinding;
import triptych.junit.ExpectInterleavings;
import triptych.junit.ExpectPanic;
import triptych.junit.Explore;
import triptych.junit.KernelTest;
import triptych.junit.Outcomes;
import triptych.tru64.Tru64;
import triptych.tru64.struct.SimpleLockData;
import triptych.tru64.struct.ThreadT;

@Conformance("mpsleep")
@Explore(strategy = "exhaustive", requireProof = true)
class MpsleepTest {
    private static final int SIGINT = 2;
    private static final String COMBINATIONS =
            "triptych.conformance.tru64.MpsleepTest#combinations";

    private final Object channel = new Object();
    private final List<Object> seen = new ArrayList<>();

    static Stream<Arguments> combinations() {
        return Stream.of(Mode.values())
                .flatMap(m -> Stream.of(Relock.values()).map(r -> Arguments.of(m, r)));
    }

    /** Takes the lock, sleeps, and holds result and lock against the table. */
    private void sleep(Tru64 os, Lock lock, Relock relock, long pri, long timo, int expected) {
        lock.take();
        sleepHolding(os, lock, relock, pri, timo, expected);
    }

    private void sleepHolding(
            Tru64 os, Lock lock, Relock relock, long pri, long timo, int expected) {
        int flags = lock.mode().flag | relock.flag;
        int error = os.mpsleep(channel, pri, "test", timo, lock.memory(), flags);
        assertEquals(expected, error);
        assertEquals(relock.holdsAfter(error), lock.isHeld());
        if (lock.isHeld()) {
            lock.give();
        }
    }

    private void kill(Tru64 os, ThreadT thread) {
        os.kernel().signals().psignal(os.kernel().machine().running(), thread, SIGINT);
    }

    @Nested
    @Clause("S1")
    class A_wakeup {
        @KernelTest
        void under_the_lock_is_not_missed(Tru64 os) {
            SimpleLockData lock = new SimpleLockData();
            os.simple_lock_init(lock);
            boolean[] ready = {false};
            user(
                    os,
                    "waker",
                    () -> {
                        os.simple_lock(lock);
                        ready[0] = true;
                        os.thread_wakeup(channel);
                        os.simple_unlock(lock);
                    });
            os.simple_lock(lock);
            while (!ready[0]) {
                assertEquals(0, os.mpsleep(channel, 0, "test", 0, lock, Tru64.MS_LOCK_SIMPLE));
            }
            os.simple_unlock(lock);
        }
    }

    @Nested
    @Clause("S2")
    class Woken {
        @ParameterizedTest
        @Explore(strategy = "exhaustive", requireProof = true)
        @GoldenTrace("C16")
        @MethodSource(COMBINATIONS)
        void it_returns_0(Mode mode, Relock relock, Tru64 os) {
            Lock lock = Lock.init(os, mode);
            lock.take();
            user(
                    os,
                    "waker",
                    () -> {
                        lock.takeAlone();
                        lock.give();
                        os.wakeup(channel);
                    });
            user(
                    os,
                    "other",
                    () -> {
                        lock.takeAlone();
                        lock.give();
                    });
            sleepHolding(os, lock, relock, Tru64.PZERO, 0, 0);
        }
    }

    @Nested
    @Clause("S3")
    class The_limit {
        @ParameterizedTest
        @Explore(strategy = "exhaustive", requireProof = true)
        @GoldenTrace("C17")
        @MethodSource(COMBINATIONS)
        void ends_it(Mode mode, Relock relock, Tru64 os, Machine machine) {
            sleep(os, Lock.init(os, mode), relock, 0, 5, Tru64.EWOULDBLOCK);
            assertEquals(5, machine.clock().now());
        }

        @KernelTest
        void and_a_wakeup_come_in_either_order(Tru64 os, Outcomes<Integer> outcomes) {
            user(
                    os,
                    "waker",
                    () -> {
                        os.tsleep(seen, 0, "later", 5);
                        os.wakeup(channel);
                    });
            outcomes.assertOutcomes(Set.of(0, Tru64.EWOULDBLOCK))
                    .saw(
                            os.mpsleep(
                                    channel,
                                    0,
                                    "test",
                                    5 + os.kernel().machine().choose(2),
                                    null,
                                    0));
        }
    }

    @Nested
    @Clause("S4")
    class A_signal {
        @ParameterizedTest
        @Explore(strategy = "exhaustive", requireProof = true)
        @GoldenTrace("C18")
        @MethodSource(COMBINATIONS)
        void breaks_it(Mode mode, Relock relock, Tru64 os) {
            Lock lock = Lock.init(os, mode);
            ThreadT self = os.current_thread();
            user(os, "killer", () -> kill(os, self));
            sleep(os, lock, relock, Tru64.PCATCH, 0, Tru64.EINTR);
        }

        @ParameterizedTest
        @Explore(strategy = "exhaustive", requireProof = true)
        @GoldenTrace("C19")
        @MethodSource(COMBINATIONS)
        void lets_it_begin_anew(Mode mode, Relock relock, Tru64 os) {
            Lock lock = Lock.init(os, mode);
            ThreadT self = os.current_thread();
            os.kernel().signals().restartAfter(self, SIGINT);
            user(os, "killer", () -> kill(os, self));
            sleep(os, lock, relock, Tru64.PCATCH, 0, Tru64.ERESTART);
        }

        @ParameterizedTest
        @Explore(strategy = "exhaustive", requireProof = true)
        @GoldenTrace("C21")
        @MethodSource(COMBINATIONS)
        void that_is_there_already_lets_nobody_sleep(
                Mode mode, Relock relock, Tru64 os, Machine machine) {
            kill(os, os.current_thread());
            sleep(os, Lock.init(os, mode), relock, Tru64.PCATCH, 9, Tru64.EINTR);
            assertEquals(0, machine.clock().now());
            assertEquals(Tru64.THREAD_INTERRUPTED, os.current_thread().wait_result());
        }

        @KernelTest
        @GoldenTrace("C22")
        void wins_over_the_wakeup_before_it(Tru64 os, Outcomes<Integer> outcomes) {
            ThreadT self = os.current_thread();
            user(
                    os,
                    "waker",
                    () -> {
                        settle(os);
                        os.wakeup(channel);
                        kill(os, self);
                    });
            outcomes.assertOutcomes(Set.of(0, Tru64.EINTR))
                    .saw(os.mpsleep(channel, Tru64.PCATCH, "test", 0, null, 0));
        }

        @KernelTest
        @ExpectInterleavings(1)
        void wins_over_the_wakeup_after_it(Tru64 os) {
            ThreadT self = os.current_thread();
            user(
                    os,
                    "waker",
                    () -> {
                        settle(os);
                        kill(os, self);
                        os.wakeup(channel);
                    });
            assertEquals(Tru64.EINTR, os.mpsleep(channel, Tru64.PCATCH, "test", 0, null, 0));
        }

        @KernelTest
        void that_was_taken_breaks_nothing(Tru64 os) {
            ThreadT self = os.current_thread();
            kill(os, self);
            os.kernel().signals().take(self, SIGINT);
            assertEquals(Tru64.EWOULDBLOCK, os.mpsleep(channel, Tru64.PCATCH, "test", 1, null, 0));
        }
    }

    @Nested
    @Clause("S5")
    class A_thread_that_is_to_end {
        @ParameterizedTest
        @Explore(strategy = "exhaustive", requireProof = true)
        @GoldenTrace("C20")
        @MethodSource(COMBINATIONS)
        void is_told_so(Mode mode, Relock relock, Tru64 os) {
            Lock lock = Lock.init(os, mode);
            ThreadT thread =
                    worker(
                            os,
                            () -> {
                                sleep(os, lock, relock, Tru64.PCATCH, 0, Tru64.EINTR);
                                seen.add(os.current_thread().wait_result());
                            });
            assertEquals(Tru64.KERN_SUCCESS, os.thread_terminate(thread));
            assertEquals(List.of(Tru64.THREAD_SHOULD_TERMINATE), seen);
        }
    }

    @Nested
    @Clause("S6")
    class Without_PCATCH {
        @KernelTest
        void a_signal_has_no_effect(Tru64 os) {
            ThreadT self = os.current_thread();
            user(os, "killer", () -> kill(os, self));
            assertEquals(Tru64.EWOULDBLOCK, os.mpsleep(channel, 0, "test", 5, null, 0));
        }

        @KernelTest
        @ExpectInterleavings(1)
        @Variation(
                routines = "mpsleep",
                real = "what it makes of THREAD_INTERRUPTED without PCATCH is not told",
                ours = "counts as woken: 0",
                why = "nothing else was asked for",
                source = "tru64.md 4.1; docs/conformance/tru64-profiles.md")
        void a_wait_that_is_interrupted_counts_as_woken(Tru64 os) {
            ThreadT self = os.current_thread();
            user(
                    os,
                    "clearer",
                    () -> {
                        settle(os);
                        os.clear_wait(self, Tru64.THREAD_INTERRUPTED, false);
                    });
            assertEquals(0, os.mpsleep(channel, 0, "test", 0, null, 0));
        }

        @KernelTest
        void being_asked_to_end_has_no_effect(Tru64 os, Machine machine) {
            ThreadT thread = worker(os, () -> seen.add(os.mpsleep(channel, 0, "test", 5, null, 0)));
            assertEquals(Tru64.KERN_SUCCESS, os.thread_terminate(thread));
            assertEquals(List.of(Tru64.EWOULDBLOCK), seen);
            assertEquals(5, machine.clock().now());
        }
    }

    @Nested
    @Clause("S7")
    class Misuse {
        private void sleepWith(Tru64 os, boolean held, int flags) {
            SimpleLockData lock = new SimpleLockData();
            os.simple_lock_init(lock);
            if (held) {
                os.simple_lock(lock);
            }
            os.mpsleep(channel, 0, "test", 1, lock, flags);
        }

        @KernelTest
        @ExpectFinding("mpsleep-lock-not-held")
        void a_lock_that_is_not_held(Tru64 os) {
            sleepWith(os, false, Tru64.MS_LOCK_SIMPLE);
        }

        @KernelTest
        @ExpectFinding("mpsleep-lock-type")
        void no_type(Tru64 os) {
            sleepWith(os, true, 0);
        }

        @KernelTest
        @ExpectFinding("mpsleep-lock-type")
        void another_type(Tru64 os) {
            sleepWith(os, true, Tru64.MS_LOCK_WRITE);
        }

        @KernelTest
        @Explore(strategy = "exhaustive", profile = "strict")
        @ExpectFinding("mpsleep-relock-flags")
        void both_relock_flags(Tru64 os) {
            int both = Tru64.MS_LOCK_NO_RELOCK | Tru64.MS_LOCK_ON_ERROR;
            sleepWith(os, true, Tru64.MS_LOCK_SIMPLE | both);
        }

        @KernelTest
        @ExpectPanic("EMU T64-SLK01 mpsleep")
        void another_simple_lock(Tru64 os) {
            SimpleLockData other = new SimpleLockData();
            os.simple_lock_init(other);
            os.simple_lock(other);
            sleepWith(os, true, Tru64.MS_LOCK_SIMPLE);
        }
    }

    @Nested
    @Clause("S8")
    class A_null_channel {
        @KernelTest
        @ExpectFinding("mpsleep-null-channel")
        void is_reported(Tru64 os) {
            os.mpsleep(null, 0, "test", 0, null, 0);
        }

        @KernelTest
        @ExpectFinding("yielded with the lock again")
        @Variation(
                routines = "mpsleep",
                real = "what it does with a null channel is not told",
                ours =
                        "yields without the lock, gives 0, and is reported as "
                                + "mpsleep-null-channel",
                why = "a wait that nobody could end would tell less",
                source = "tru64.md 4.1; docs/conformance/tru64-profiles.md")
        void only_yields(Tru64 os) {
            Lock lock = Lock.init(os, Mode.WRITE);
            lock.take();
            int error = os.mpsleep(null, 0, "test", 0, lock.memory(), Tru64.MS_LOCK_WRITE);
            if (error == 0 && lock.isHeld()) {
                reached(os, "yielded with the lock again");
            }
        }
    }

    @Nested
    @Clause("S9")
    class A_result_that_is_ignored {
        private void sleepAgain(Tru64 os, int times) {
            kill(os, os.current_thread());
            for (int i = 0; i < times; i++) {
                os.mpsleep(channel, Tru64.PCATCH, "test", 0, null, 0);
            }
        }

        @KernelTest
        @ExpectFinding("T64-RET01")
        @Variation(
                routines = "mpsleep",
                real = "lets a thread that ignores the result try for ever",
                ours = "reports the 16th failure in a row at one time as T64-RET01",
                why = "time would never pass again",
                source = "tru64.md 9")
        void is_reported_after_16_failures(Tru64 os) {
            sleepAgain(os, 16);
        }

        @KernelTest
        void is_not_before(Tru64 os) {
            sleepAgain(os, 15);
        }
    }

    @Nested
    @Conformance("sleep")
    class Sleep {
        @KernelTest
        @Clause("S1")
        @Variation(
                routines = "sleep",
                real = "the manual contradicts itself on PCATCH",
                ours = "a signal wakes the sleeper, who cannot tell",
                why = "it has no result that could tell",
                source = "tru64.md 4.2; sleep(9r)")
        void does_not_tell_a_signal_from_a_wakeup(Tru64 os) {
            ThreadT self = os.current_thread();
            user(os, "killer", () -> kill(os, self));
            os.sleep(channel, Tru64.PCATCH);
        }
    }

    @Nested
    @Conformance("tsleep")
    class Tsleep {
        @KernelTest
        @Clause("S1")
        void sleeps_for_its_time(Tru64 os, Machine machine) {
            assertEquals(Tru64.EWOULDBLOCK, os.tsleep(channel, Tru64.PCATCH, "test", 3));
            assertEquals(3, machine.clock().now());
        }
    }

    @Nested
    @Conformance("wakeup")
    class Wakeup {
        @KernelTest
        @Clause("S1")
        void wakes_all_who_wait_for_the_address(Tru64 os) {
            user(os, "sleeper", () -> os.sleep(channel, 0));
            user(os, "waiter", () -> seen.add(ThreadsFixture.await(os, channel, false)));
            settle(os);
            os.wakeup(channel);
            settle(os);
            assertEquals(List.of(Tru64.THREAD_AWAKENED), seen);
        }
    }
}
