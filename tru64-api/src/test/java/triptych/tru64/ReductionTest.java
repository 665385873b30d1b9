package triptych.tru64;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import triptych.core.fiber.FiberKind;
import triptych.core.memory.SharedInt;
import triptych.explore.search.SearchSettings;
import triptych.explore.search.Tally;
import triptych.explore.search.TreeSearch;
import triptych.tru64.struct.SimpleLockData;
import triptych.tru64.struct.SleepFlags;
import triptych.tru64.struct.ThreadT;
import triptych.tru64.struct.WaitResult;

/**
 * Every step touches whatever it reads or writes: the reduction reaches the final states and the
 * findings that brute force reaches.
 */
class ReductionTest {
    private static final long MOST = 20_000;
    private static final Object EVENT = "event".toCharArray();

    private static SmallProgram program(String name, Consumer<SmallProgram.Os> body) {
        return new SmallProgram(name, body);
    }

    static Stream<SmallProgram> programs() {
        return Stream.of(waiting(), unheard(), sharing(), sleeping(), ending())
                .flatMap(family -> family);
    }

    @ParameterizedTest
    @MethodSource("programs")
    void the_reduction_equals_brute_force(SmallProgram program) {
        TreeSearch everything = TreeSearch.bruteForce(settings(program));
        Tally all = everything.run();
        TreeSearch reduction = TreeSearch.reduced(settings(program));
        Tally few = reduction.run();
        assertThat(reduction.isComplete()).isTrue();
        assumeTrue(everything.isComplete(), "too many interleavings");
        assertThat(few.outcomes().keySet()).isEqualTo(all.outcomes().keySet());
        assertThat(few.found().keySet()).isEqualTo(all.found().keySet());
        assertThat(few.executions()).isLessThanOrEqualTo(all.executions());
    }

    private static SearchSettings settings(SmallProgram program) {
        return new SearchSettings(program, FiberKind.best(), 1, MOST, 60_000, false, true);
    }

    // ---- what is reported of waits ----

    private static void waitTimes(SmallProgram.Os os, String who, int times) {
        os.user(
                who,
                () -> {
                    for (int i = 0; i < times; i++) {
                        os.sys.assert_wait(EVENT, false);
                        os.sys.thread_block();
                        os.note(who, os.sys.current_thread().wait_result());
                    }
                });
    }

    private static Stream<SmallProgram> sharing() {
        return Stream.of(
                program(
                        "one event for two purposes, against a wakeup",
                        os -> {
                            os.user("a", () -> os.sys.tsleep(EVENT, 0, "this", 2));
                            os.user("b", () -> os.sys.tsleep(EVENT, 0, "that", 2));
                            os.user("c", () -> os.note("c", wakeOne(os)));
                        }),
                program(
                        "wakeups that are swallowed, or not",
                        os -> {
                            waitTimes(os, "a", 2);
                            waitTimes(os, "b", 1);
                            os.user("c", () -> os.note("c", wakeOne(os)));
                            os.user("d", () -> os.note("d", wakeOne(os)));
                        }),
                program(
                        "lbolt, limits and a wakeup",
                        os -> {
                            int second = os.sys.hz();
                            os.user(
                                    "a",
                                    () ->
                                            os.note(
                                                    "a",
                                                    os.sys.tsleep(os.sys.lbolt(), 0, "a", second)));
                            os.user("b", () -> os.sys.sleep(os.sys.lbolt(), 0));
                            os.user("c", () -> os.sys.wakeup(os.sys.lbolt()));
                        }),
                program(
                        "asserts that are forgotten, against a wakeup",
                        os -> {
                            os.user("a", () -> os.sys.assert_wait(EVENT, true));
                            os.user("b", () -> os.worker(() -> os.sys.assert_wait(EVENT, true)));
                            os.user("c", () -> os.sys.thread_wakeup(EVENT));
                        }));
    }

    // ---- wake-ups that find nobody ----

    private static Stream<SmallProgram> unheard() {
        return Stream.of(
                program(
                        "a wake-up before, between and after two waits",
                        os -> {
                            ThreadT waiter = os.user("w", () -> waitTwice(os, () -> {}));
                            os.user("a", () -> os.sys.thread_wakeup(EVENT));
                            os.user("b", () -> os.sys.clear_wait(waiter, 2, true));
                        }),
                program(
                        "a wake-up for a thread that another user makes",
                        os -> {
                            os.user("a", () -> os.worker(() -> waitTwice(os, () -> {})));
                            os.user("b", () -> os.note("b", wakeOne(os)));
                        }),
                program(
                        "a wake-up for a thread that looks after the assert, or before",
                        os -> {
                            SharedInt set = new SharedInt();
                            os.user("w", () -> waitTwice(os, set::get));
                            os.user(
                                    "a",
                                    () -> {
                                        set.set(1);
                                        os.sys.thread_wakeup(EVENT);
                                    });
                        }),
                program(
                        "a wake-up under the lock of the assert",
                        os -> {
                            SimpleLockData lock = new SimpleLockData();
                            os.user("b", () -> os.note("b", wakeOne(os)));
                            os.user(
                                    "w",
                                    () -> {
                                        os.sys.simple_lock_init(lock);
                                        os.user("a", () -> guarded(os, lock, () -> wakeOne(os)));
                                        guarded(os, lock, () -> os.sys.assert_wait(EVENT, true));
                                        os.sys.thread_block();
                                    });
                        }),
                program(
                        "creation that fails against a wake-up",
                        os -> {
                            os.sys.kernel().threads().mayFail();
                            os.user("a", () -> os.worker(() -> os.sys.assert_wait(EVENT, true)));
                            os.user("b", () -> os.note("b", wakeOne(os)));
                        }));
    }

    private static void waitTwice(SmallProgram.Os os, Runnable between) {
        for (int i = 0; i < 2; i++) {
            os.sys.assert_wait(EVENT, true);
            os.sys.thread_block();
            between.run();
        }
    }

    private static void guarded(SmallProgram.Os os, SimpleLockData lock, Runnable code) {
        os.sys.simple_lock(lock);
        code.run();
        os.sys.simple_unlock(lock);
    }

    // ---- waiting ----

    private static Stream<SmallProgram> waiting() {
        return Stream.of(
                program(
                        "a timed wait against clear_wait and thread_wakeup",
                        os -> {
                            ThreadT waiter = os.user("a", () -> os.await("a", EVENT, true, 5));
                            os.user(
                                    "b",
                                    () ->
                                            os.sys.clear_wait(
                                                    waiter, WaitResult.THREAD_RESTART, true));
                            os.user("c", () -> os.note("c", wakeOne(os)));
                        }),
                program(
                        "two waiters and thread_wakeup_one",
                        os -> {
                            os.user("a", () -> os.await("a", EVENT, false, 5));
                            os.user("b", () -> os.await("b", EVENT, false, 5));
                            os.user("c", () -> os.note("c", wakeOne(os)));
                        }),
                program(
                        "a second thread_set_timeout against thread_wakeup",
                        os -> {
                            os.user("b", () -> os.note("b", wakeOne(os)));
                            os.user(
                                    "a",
                                    () -> {
                                        os.sys.assert_wait_mesg_timo(EVENT, true, "a", 3);
                                        os.sys.thread_set_timeout(5);
                                        os.sys.thread_block();
                                    });
                        }),
                program(
                        "a second assert against thread_wakeup",
                        os -> {
                            os.user("b", () -> os.note("b", wakeOne(os)));
                            os.user(
                                    "a",
                                    () -> {
                                        os.sys.assert_wait(EVENT, true);
                                        os.await("a", os, true, 3);
                                    });
                        }),
                program(
                        "event 0 against clear_wait, and an assert over it",
                        os -> {
                            ThreadT waiter =
                                    os.user(
                                            "a",
                                            () -> {
                                                os.sys.assert_wait(null, true);
                                                os.await("a", EVENT, true, 3);
                                            });
                            os.user("b", () -> os.sys.clear_wait(waiter, 4, false));
                        }),
                program(
                        "a foreign wait_result against thread_wakeup",
                        os -> {
                            ThreadT waiter = os.user("a", () -> os.await("a", EVENT, true, 5));
                            os.user("b", () -> os.note("b", waiter.wait_result()));
                            os.user("c", () -> os.sys.thread_wakeup_with_result(EVENT, 7));
                        }),
                program(
                        "a thread_block without an assert against a signal",
                        os -> {
                            ThreadT waiter =
                                    os.user(
                                            "a",
                                            () -> {
                                                os.sys.thread_block();
                                                os.await("a", EVENT, true, 2);
                                            });
                            os.user("b", () -> os.kill(waiter));
                        }));
    }

    private static int wakeOne(SmallProgram.Os os) {
        return os.sys.thread_wakeup_prim(EVENT, true, WaitResult.THREAD_AWAKENED);
    }

    // ---- mpsleep ----

    private static Stream<SmallProgram> sleeping() {
        return Stream.of(
                program(
                        "mpsleep with PCATCH against wakeup and a signal",
                        os -> {
                            ThreadT sleeper = os.user("a", () -> catching(os, "a"));
                            os.user("b", () -> os.kill(sleeper));
                            os.user("c", () -> os.sys.wakeup(EVENT));
                        }),
                program(
                        "mpsleep with a signal that is taken meanwhile",
                        os -> {
                            ThreadT sleeper = os.user("a", () -> catching(os, "a"));
                            os.user(
                                    "b",
                                    () -> {
                                        os.kill(sleeper);
                                        os.sys.kernel().signals().take(sleeper, 2);
                                    });
                        }),
                program(
                        "mpsleep with a lock against a wakeup under it and one without",
                        os -> {
                            SimpleLockData lock = new SimpleLockData();
                            os.user(
                                    "a",
                                    () -> {
                                        os.sys.simple_lock_init(lock);
                                        os.user("b", () -> lockedWakeup(os, lock));
                                        os.user("c", () -> os.sys.wakeup(EVENT));
                                        os.sys.simple_lock(lock);
                                        int flags = SleepFlags.MS_LOCK_SIMPLE;
                                        int error = os.sys.mpsleep(EVENT, 0, "a", 4, lock, flags);
                                        os.note("a", error);
                                        if (error == 0) {
                                            os.sys.simple_unlock(lock);
                                        }
                                    });
                        }));
    }

    private static void lockedWakeup(SmallProgram.Os os, SimpleLockData lock) {
        os.sys.simple_lock(lock);
        os.sys.wakeup(EVENT);
        os.sys.simple_unlock(lock);
    }

    private static void catching(SmallProgram.Os os, String who) {
        os.note(who, os.sys.mpsleep(EVENT, SleepFlags.PCATCH, who, 5, null, 0));
        os.note(who, os.sys.current_thread().wait_result());
    }

    // ---- the end of threads ----

    private static Stream<SmallProgram> ending() {
        return Stream.of(
                program(
                        "thread_terminate of a waiter against its wakeup",
                        os ->
                                os.user(
                                        "a",
                                        () -> {
                                            ThreadT t =
                                                    os.worker(() -> os.await("t", EVENT, true, 5));
                                            os.user("b", () -> os.note("b", wakeOne(os)));
                                            os.note("a", os.sys.thread_terminate(t));
                                        })),
                program(
                        "thread_terminate of one who waits twice against wakeups",
                        os ->
                                os.user(
                                        "a",
                                        () -> {
                                            ThreadT t =
                                                    os.worker(
                                                            () -> {
                                                                os.sys.assert_wait(EVENT, true);
                                                                os.sys.thread_block();
                                                                os.await("t", EVENT, true, 5);
                                                            });
                                            os.user("b", () -> os.note("b", wakeOne(os)));
                                            os.note("a", os.sys.thread_terminate(t));
                                        })),
                program(
                        "two terminators",
                        os ->
                                os.user(
                                        "a",
                                        () -> {
                                            ThreadT t =
                                                    os.worker(() -> os.await("t", EVENT, true, 5));
                                            os.user(
                                                    "b",
                                                    () -> os.note("b", os.sys.thread_terminate(t)));
                                            os.note("a", os.sys.thread_terminate(t));
                                        })),
                program(
                        "thread_terminate against thread_terminate of the caller",
                        os ->
                                os.user(
                                        "a",
                                        () -> {
                                            ThreadT t =
                                                    os.worker(() -> os.await("t", EVENT, true, 5));
                                            ThreadT u =
                                                    os.worker(
                                                            () ->
                                                                    os.note(
                                                                            "u",
                                                                            os.sys.thread_terminate(
                                                                                    t)));
                                            os.note("a", os.sys.thread_should_halt(u));
                                            os.note("a", os.sys.thread_terminate(u));
                                        })),
                program(
                        "thread_terminate of one who catches signals",
                        os ->
                                os.user(
                                        "a",
                                        () -> {
                                            ThreadT t = os.worker(() -> catching(os, "t"));
                                            os.user("b", () -> os.sys.wakeup(EVENT));
                                            os.note("a", os.sys.thread_terminate(t));
                                        })),
                program(
                        "clear_wait of one who ends",
                        os ->
                                os.user(
                                        "a",
                                        () -> {
                                            ThreadT t = os.worker(() -> {});
                                            os.sys.clear_wait(t, 4, false);
                                        })),
                program(
                        "creation that may fail",
                        os ->
                                os.user(
                                        "a",
                                        () -> {
                                            os.sys.kernel().threads().mayFail();
                                            os.note("a", os.worker(() -> {}) == null);
                                            os.note("a", os.worker(() -> {}) == null);
                                        })));
    }
}
