package triptych.core.fiber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every kind of fiber promises. */
class FiberContractTests {
    /** Runs {@code body} on a carrier of the kind and hands on what it throws. */
    private static <T> T onCarrier(FiberKind kind, Callable<T> body) throws Exception {
        assumeTrue(kind.isAvailable(), () -> kind + " is not available on this JVM");
        FutureTask<T> task = new FutureTask<>(body);
        kind.startCarrier("carrier", task);
        return task.get();
    }

    @ParameterizedTest
    @EnumSource(FiberKind.class)
    void the_body_runs_in_turns_with_its_carrier(FiberKind kind) throws Exception {
        List<String> order =
                onCarrier(
                        kind,
                        () -> {
                            List<String> log = new ArrayList<>();
                            try (Fibers fibers = kind.open()) {
                                Fiber[] fiber = new Fiber[1];
                                fiber[0] =
                                        fibers.create(
                                                () -> {
                                                    log.add("first");
                                                    fiber[0].suspend();
                                                    log.add("second");
                                                });
                                log.add("made");
                                fiber[0].resume();
                                log.add("suspended " + fiber[0].isDone());
                                fiber[0].resume();
                                log.add("ended " + fiber[0].isDone());
                            }
                            return log;
                        });

        assertThat(order)
                .containsExactly("made", "first", "suspended false", "second", "ended true");
    }

    @ParameterizedTest
    @EnumSource(FiberKind.class)
    void several_fibers_keep_their_own_places(FiberKind kind) throws Exception {
        String order =
                onCarrier(
                        kind,
                        () -> {
                            StringBuilder log = new StringBuilder();
                            try (Fibers fibers = kind.open()) {
                                Fiber[] all = new Fiber[3];
                                for (int i = 0; i < all.length; i++) {
                                    int me = i;
                                    all[i] =
                                            fibers.create(
                                                    () -> {
                                                        for (int n = 0; n < 3; n++) {
                                                            log.append(me);
                                                            all[me].suspend();
                                                        }
                                                    });
                                }
                                for (int round = 0; round < 3; round++) {
                                    for (Fiber fiber : all) {
                                        fiber.resume();
                                    }
                                }
                                for (Fiber fiber : all) {
                                    fiber.abandon();
                                }
                            }
                            return log.toString();
                        });

        assertThat(order).isEqualTo("012012012");
    }

    @ParameterizedTest
    @EnumSource(FiberKind.class)
    void an_abandoned_body_never_goes_on(FiberKind kind) throws Exception {
        List<String> log =
                onCarrier(
                        kind,
                        () -> {
                            List<String> seen = new ArrayList<>();
                            try (Fibers fibers = kind.open()) {
                                Fiber[] fiber = new Fiber[1];
                                fiber[0] =
                                        fibers.create(
                                                () -> {
                                                    seen.add("before");
                                                    fiber[0].suspend();
                                                    seen.add("after");
                                                });
                                fiber[0].resume();
                                fiber[0].abandon();
                                fibers.create(() -> seen.add("never")).abandon();
                            }
                            return seen;
                        });

        assertThat(log).containsExactly("before");
    }

    @ParameterizedTest
    @EnumSource(FiberKind.class)
    void a_body_that_swallows_the_unwinding_does_not_hold_its_carrier(FiberKind kind)
            throws Exception {
        boolean done =
                onCarrier(
                        kind,
                        () -> {
                            try (Fibers fibers = kind.open()) {
                                Fiber[] fiber = new Fiber[1];
                                fiber[0] =
                                        fibers.create(
                                                () -> {
                                                    while (true) {
                                                        try {
                                                            fiber[0].suspend();
                                                        } catch (FiberAbandoned stubborn) {
                                                            // Module code may catch everything.
                                                        }
                                                    }
                                                });
                                fiber[0].resume();
                                fiber[0].abandon();
                            }
                            return true;
                        });

        assertThat(done).isTrue();
    }

    @ParameterizedTest
    @EnumSource(FiberKind.class)
    void what_the_body_throws_reaches_the_carrier(FiberKind kind) throws Exception {
        String message =
                onCarrier(
                        kind,
                        () -> {
                            try (Fibers fibers = kind.open()) {
                                Fiber fiber =
                                        fibers.create(
                                                () -> {
                                                    throw new IllegalStateException("from inside");
                                                });
                                fiber.resume();
                                return "nothing";
                            } catch (IllegalStateException e) {
                                return e.getMessage();
                            }
                        });

        assertThat(message).isEqualTo("from inside");
    }

    @ParameterizedTest
    @EnumSource(FiberKind.class)
    void a_body_begins_afresh_whatever_became_of_those_before(FiberKind kind) throws Exception {
        List<String> log =
                onCarrier(
                        kind,
                        () -> {
                            List<String> seen = new ArrayList<>();
                            try (Fibers fibers = kind.open()) {
                                Fiber[] lasting = new Fiber[1];
                                lasting[0] =
                                        fibers.create(
                                                () -> {
                                                    lasting[0].suspend();
                                                    seen.add("lasted");
                                                });
                                lasting[0].resume();
                                for (Fate fate : List.of(Fate.values())) {
                                    meet(fate, fibers, seen);
                                    meet(Fate.ENDS, fibers, seen);
                                }
                                lasting[0].resume();
                            }
                            return seen;
                        });

        assertThat(log)
                .containsExactly(
                        "ENDS begins",
                        "ENDS goes on",
                        "ENDS begins",
                        "ENDS goes on",
                        "THROWS begins",
                        "THROWS goes on",
                        "thrown",
                        "ENDS begins",
                        "ENDS goes on",
                        "IS_ABANDONED begins",
                        "ENDS begins",
                        "ENDS goes on",
                        "lasted");
    }

    private enum Fate {
        ENDS,
        THROWS,
        IS_ABANDONED
    }

    private static void meet(Fate fate, Fibers fibers, List<String> seen) {
        Fiber[] fiber = new Fiber[1];
        fiber[0] =
                fibers.create(
                        () -> {
                            seen.add(fate + " begins");
                            fiber[0].suspend();
                            seen.add(fate + " goes on");
                            if (fate == Fate.THROWS) {
                                throw new IllegalStateException("thrown");
                            }
                        });
        fiber[0].resume();
        if (fate == Fate.IS_ABANDONED) {
            fiber[0].abandon();
            return;
        }
        try {
            fiber[0].resume();
        } catch (IllegalStateException e) {
            seen.add(e.getMessage());
        }
        assertThat(fiber[0].isDone()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(FiberKind.class)
    void thousands_of_fibers_need_no_thousands_of_threads(FiberKind kind) throws Exception {
        int count = kind == FiberKind.PLATFORM ? 2_000 : 20_000;
        int threadsBefore = Thread.activeCount();
        int ended =
                onCarrier(
                        kind,
                        () -> {
                            int[] runs = new int[1];
                            try (Fibers fibers = kind.open()) {
                                for (int i = 0; i < count; i++) {
                                    Fiber[] fiber = new Fiber[1];
                                    fiber[0] =
                                            fibers.create(
                                                    () -> {
                                                        fiber[0].suspend();
                                                        runs[0]++;
                                                    });
                                    fiber[0].resume();
                                    fiber[0].resume();
                                }
                            }
                            return runs[0];
                        });

        assertThat(ended).isEqualTo(count);
        assertThat(Thread.activeCount()).isLessThan(threadsBefore + 50);
    }

    @Test
    void the_best_kind_is_available_and_a_platform_thread_always_is() {
        assertThat(FiberKind.best().isAvailable()).isTrue();
        assertThat(FiberKind.PLATFORM.isAvailable()).isTrue();
    }

    @Test
    void on_a_new_jvm_with_the_export_continuations_are_taken() {
        assumeTrue(Runtime.version().feature() >= 21);

        assertThat(FiberKind.CONTINUATION.isAvailable()).isTrue();
        assertThat(FiberKind.VIRTUAL.isAvailable()).isTrue();
    }

    @Test
    void an_unknown_kind_is_refused_with_the_names_that_there_are() {
        assertThatThrownBy(() -> FiberKind.named("green"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no fiber kind 'green'; there are continuation, virtual, platform");
    }
}
