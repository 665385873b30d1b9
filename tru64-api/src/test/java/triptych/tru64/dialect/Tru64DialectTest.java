package triptych.tru64.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import triptych.core.event.Site;
import triptych.core.finding.Blocked;
import triptych.core.finding.FaultKind;
import triptych.core.finding.Finding;
import triptych.core.finding.LockFacts;
import triptych.core.finding.ThreadFacts;

/** Every finding has words, and these are they. */
class Tru64DialectTest {
    private static final ThreadFacts WORKER =
            new ThreadFacts("tru64", "fta7", 7, 0, "kernel idle", 100);
    private static final ThreadFacts USER =
            new ThreadFacts("tru64", "user", 6, 501, "sysconfig", 100);
    private static final Site SITE = new Site("Fta.java", 31);
    private static final Site TAKEN = new Site("Fta.java", 28);
    private static final LockFacts SIMPLE =
            new LockFacts("lk", "lk", "simple lock", 0xfffff80003010040L, false, 0, TAKEN);
    private static final LockFacts COMPLEX =
            new LockFacts("queue", "queue", "complex lock", 0xfffff80003010080L, true, 0, SITE);
    private static final Blocked WAITS =
            new Blocked(USER, true, true, false, "fta exit", "gone", null, "thread_block", SITE);

    static Stream<Finding> samples() {
        return Stream.of(
                new Finding.TextGone(
                        WORKER, "fta", "thread_block", SITE, false, 0xfffff80003010000L),
                new Finding.Fault(
                        FaultKind.PAGE,
                        0x1318,
                        "read",
                        "It was given back with FREE.",
                        WORKER,
                        SITE),
                new Finding.ThreadLeftBehind(WORKER, "fta", "ftaerr", SITE),
                new Finding.Deadlock(
                        List.of(
                                WAITS,
                                new Blocked(
                                        WORKER,
                                        false,
                                        true,
                                        false,
                                        "queue",
                                        "complex lock",
                                        USER,
                                        "lock_write",
                                        TAKEN))),
                new Finding.Hang(List.of(WAITS), 5000, List.of("fta7")),
                new Finding.Livelock(10_000, List.of("fta7 reads stop", "fta7 yields")),
                new Finding.Panic("out of beans", WORKER, SITE),
                new Finding.AssertionFailed(
                        "simple-lock-recursion",
                        LockTexts.recursion("lk"),
                        WORKER,
                        SITE,
                        List.of(LockTexts.recursionOfOsf(0xfffff80003010040L))),
                new Finding.Complaint(
                        "T64-SLK01", LockTexts.withSimpleLock("thread_block", "lk"), WORKER, SITE),
                new Finding.SleepWithLocks("MALLOC", "wait", WORKER, List.of(SIMPLE), SITE),
                new Finding.SleepingOwner(WORKER, USER, SIMPLE, SITE),
                new Finding.LockOrderReversal(WORKER, SIMPLE, COMPLEX, SITE, "", ""),
                new Finding.DuplicateLock(WORKER, SIMPLE, SIMPLE, SITE),
                new Finding.ExitWithLocks("thread", "ends", WORKER, List.of(SIMPLE, COMPLEX), SITE),
                new Finding.WrongContext("thread_terminate", "interrupt handler", WORKER, SITE),
                new Finding.MemoryLeak("fta", "M_DEVBUF", 3, 1536),
                new Finding.ReturnedFromThread(WORKER),
                new Finding.ModuleThrew(
                        WORKER, "java.lang.NullPointerException", List.of(SITE, TAKEN)),
                new Finding.LeftTheMachine("holds a Java monitor", "fta7", List.of(SITE)),
                new Finding.TooManyThreads(63, WORKER, SITE),
                new Finding.Nondeterminism(17, "fta7 locks lk", "fta7 reads stop"),
                new Finding.NothingExplored("the program starts no thread"),
                new Finding.UnimplementedRoutine(
                        "thread_suspend", "kern/thread.h", "thread_terminate", WORKER, SITE));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_finding_is_told_in_these_words(Finding finding) {
        Tru64Dialect dialect = new Tru64Dialect();
        String text =
                dialect.title(finding)
                        + "\n\n"
                        + String.join("\n", dialect.console(finding))
                        + "\n\n"
                        + String.join("\n", dialect.explanation(finding))
                        + "\n";
        Golden.requireSame(finding.getClass().getSimpleName(), text);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_title_is_one_line_without_addresses(Finding finding) {
        assertThat(new Tru64Dialect().title(finding))
                .doesNotContain("\n")
                .doesNotContainPattern("0x[0-9a-f]{4}")
                .doesNotContain(".java:");
    }

    @Test
    void no_finding_is_forgotten() {
        assertThat(samples().<Class<?>>map(Finding::getClass))
                .containsExactlyInAnyOrder(Finding.class.getPermittedSubclasses());
    }
}
