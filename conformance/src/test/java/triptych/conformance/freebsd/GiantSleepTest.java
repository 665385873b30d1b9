package triptych.conformance.freebsd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import triptych.conformance.Clause;
import triptych.conformance.Conformance;
import triptych.freebsd.FreeBsd;
import triptych.freebsd.struct.Cv;
import triptych.freebsd.struct.LockObject;
import triptych.freebsd.struct.Mtx;
import triptych.junit.ExpectInterleavings;
import triptych.junit.Explore;
import triptych.junit.KernelTest;

/** Giant, where it is held by who goes to sleep. */
@Conformance("Giant")
class GiantSleepTest extends SleeperSuite {
    private final Cv cv = new Cv();

    @BeforeEach
    void initializeCondition() {
        os.cv_init(cv, "cv");
    }

    /** A routine that gives up the processor for ten ticks, with a lock if it takes one. */
    enum Sleeping {
        TSLEEP((s, lock) -> s.os.tsleep(s.x, 0, "x", 10)),
        SLEEP((s, lock) -> s.os._sleep(s.x, lock, 0, "x", 10)),
        MTX_SLEEP((s, lock) -> s.os.mtx_sleep(s.x, (Mtx) lock, 0, "x", 10)),
        PAUSE((s, lock) -> s.os.pause("x", 10)),
        PAUSE_SIG((s, lock) -> s.os.pause_sig("x", 10)),
        CV_TIMEDWAIT((s, lock) -> s.os.cv_timedwait(s.cv, lock, 10)),
        CV_TIMEDWAIT_SIG((s, lock) -> s.os.cv_timedwait_sig(s.cv, lock, 10));

        private final BiConsumer<GiantSleepTest, LockObject> call;

        Sleeping(BiConsumer<GiantSleepTest, LockObject> call) {
            this.call = call;
        }

        boolean takesLock() {
            return this != TSLEEP && this != PAUSE && this != PAUSE_SIG;
        }
    }

    /** Runs {@code body} with Giant held twice, and looks that it is so afterwards too. */
    private void withGiantTwice(Runnable body) {
        os.mtx_lock(os.Giant());
        os.mtx_lock(os.Giant());
        body.run();
        os.mtx_assert(os.Giant(), FreeBsd.MA_OWNED | FreeBsd.MA_RECURSED);
        os.mtx_unlock(os.Giant());
        os.mtx_assert(os.Giant(), FreeBsd.MA_OWNED | FreeBsd.MA_NOTRECURSED);
        os.mtx_unlock(os.Giant());
    }

    /** Takes Giant in another thread while {@code sleep} sleeps. */
    private void assertGivenUp(Runnable sleep) {
        boolean[] taken = new boolean[1];
        start(
                "other",
                () -> {
                    settle();
                    os.mtx_lock(os.Giant());
                    taken[0] = true;
                    os.mtx_unlock(os.Giant());
                });
        withGiantTwice(
                () -> {
                    sleep.run();
                    assertEquals(true, taken[0]);
                });
    }

    @Nested
    @Clause("S2")
    class It_is_given_up {
        @ParameterizedTest
        @Explore(strategy = "exhaustive", requireProof = true)
        @EnumSource
        @ExpectInterleavings(1)
        void to_the_last_level(Sleeping routine) {
            assertGivenUp(
                    () -> {
                        if (routine.takesLock()) {
                            locked(() -> routine.call.accept(GiantSleepTest.this, m));
                        } else {
                            routine.call.accept(GiantSleepTest.this, null);
                        }
                    });
        }

        @ParameterizedTest
        @Explore(strategy = "exhaustive", requireProof = true)
        @EnumSource(names = {"SLEEP", "MTX_SLEEP", "CV_TIMEDWAIT", "CV_TIMEDWAIT_SIG"})
        @ExpectInterleavings(1)
        void as_the_interlock(Sleeping routine) {
            assertGivenUp(() -> routine.call.accept(GiantSleepTest.this, os.Giant()));
        }
    }

    @Nested
    @Clause("S4")
    class It_is_taken_again {
        @ParameterizedTest
        @Explore(strategy = "exhaustive", requireProof = true)
        @EnumSource(names = {"SLEEP", "MTX_SLEEP", "CV_TIMEDWAIT", "CV_TIMEDWAIT_SIG"})
        @ExpectInterleavings(1)
        void before_the_interlock(Sleeping routine) {
            start("other", this::holdGiantThenTakeInterlock);
            withGiantTwice(() -> locked(() -> routine.call.accept(GiantSleepTest.this, m)));
        }

        /** Waits for ever if the sleeper holds the interlock already when it waits for Giant. */
        private void holdGiantThenTakeInterlock() {
            settle();
            os.mtx_lock(os.Giant());
            os.DELAY(20_000);
            os.mtx_lock(m);
            os.mtx_unlock(m);
            os.mtx_unlock(os.Giant());
        }

        @KernelTest
        void after_a_sleep_without_limit_that_was_woken() {
            Consumer<Runnable> woken =
                    sleep -> {
                        start(
                                "waker",
                                () -> {
                                    settle();
                                    os.wakeup(x);
                                    os.cv_signal(cv);
                                });
                        withGiantTwice(() -> locked(sleep));
                    };
            woken.accept(() -> assertEquals(0, os.mtx_sleep(x, m, 0, "x", 0)));
            woken.accept(() -> os.cv_wait(cv, m));
        }
    }

    @Nested
    @Clause("S5")
    class Witness {
        @ParameterizedTest
        @Explore(strategy = "exhaustive", requireProof = true)
        @EnumSource
        void says_nothing(Sleeping routine) {
            os.mtx_lock(os.Giant());
            routine.call.accept(GiantSleepTest.this, os.Giant());
            os.mtx_unlock(os.Giant());
            assertEquals(0, machine.findings().size());
        }
    }
}
