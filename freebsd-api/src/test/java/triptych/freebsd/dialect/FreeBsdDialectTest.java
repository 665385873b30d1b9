package triptych.freebsd.dialect;

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
class FreeBsdDialectTest {
    private static final ThreadFacts WORKER =
            new ThreadFacts("freebsd", "worker", 100_002, 0, "kernel", 100);
    private static final ThreadFacts USER =
            new ThreadFacts("freebsd", "kldunload", 100_001, 701, "kldunload", 100);
    private static final Site SITE = new Site("Foobar.java", 31);
    private static final Site TAKEN = new Site("Foobar.java", 28);
    private static final LockFacts MUTEX =
            new LockFacts("foo", "foo", "sleep mutex", 0xfffff80003010040L, false, 0, TAKEN);
    private static final LockFacts SX =
            new LockFacts("bar", "bar locks", "sx", 0xfffff80003010080L, true, 0, SITE);

    static Stream<Finding> samples() {
        return Stream.of(
                new Finding.Fault(
                        FaultKind.PAGE,
                        0x1318,
                        "read",
                        "It lies 8 bytes into a block of 16 bytes (foo), which has been freed.",
                        WORKER,
                        SITE),
                new Finding.TextGone(
                        WORKER, "foobar", "mtx_unlock", SITE, false, 0xfffff80003010000L),
                new Finding.ThreadLeftBehind(WORKER, "foobar", "waiting", SITE),
                new Finding.Deadlock(
                        List.of(
                                new Blocked(
                                        USER,
                                        true,
                                        true,
                                        false,
                                        "drain",
                                        "worker",
                                        null,
                                        "mtx_sleep",
                                        SITE),
                                new Blocked(
                                        WORKER,
                                        false,
                                        true,
                                        false,
                                        "foo",
                                        "sleep mutex",
                                        USER,
                                        "mtx_lock",
                                        TAKEN))),
                new Finding.Hang(
                        List.of(
                                new Blocked(
                                        USER,
                                        true,
                                        true,
                                        false,
                                        "drain",
                                        "worker",
                                        null,
                                        "mtx_sleep",
                                        SITE)),
                        5000,
                        List.of("worker")),
                new Finding.Livelock(10_000, List.of("worker reads die", "worker yields")),
                new Finding.Panic("out of beans", WORKER, SITE),
                new Finding.AssertionFailed(
                        "mutex-not-owned",
                        "mutex foo not owned at Foobar.java:31",
                        WORKER,
                        SITE,
                        List.of("the mutex is owned by thread \"kldunload\"")),
                new Finding.Complaint("odd", "malloc: odd flags at Foobar.java:31", WORKER, SITE),
                new Finding.SleepWithLocks(
                        "Sleeping on \"wait\"", "wait", WORKER, List.of(MUTEX), SITE),
                new Finding.SleepingOwner(WORKER, USER, MUTEX, SITE),
                new Finding.LockOrderReversal(
                        WORKER, MUTEX, SX, SITE, "", "bar -> foo at X.java:3"),
                new Finding.DuplicateLock(WORKER, MUTEX, MUTEX, SITE),
                new Finding.ExitWithLocks(
                        ExitTexts.threadExiting(0xfffff80003010000L),
                        ExitTexts.cannotExit(0xfffff80003010000L),
                        WORKER,
                        List.of(MUTEX, SX),
                        SITE),
                new Finding.WrongContext("kthread_add", "critical section", WORKER, SITE),
                new Finding.MemoryLeak("foobar", "foo", 3, 1536),
                new Finding.ReturnedFromThread(WORKER),
                new Finding.ModuleThrew(
                        WORKER, "java.lang.NullPointerException", List.of(SITE, TAKEN)),
                new Finding.LeftTheMachine("holds a Java monitor", "worker", List.of(SITE)),
                new Finding.TooManyThreads(63, WORKER, SITE),
                new Finding.Nondeterminism(17, "worker locks foo", "worker reads die"),
                new Finding.NothingExplored("the program starts no thread"),
                new Finding.UnimplementedRoutine(
                        "rm_sleep", "sys/rmlock.h", "mtx_sleep", WORKER, SITE));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_finding_is_told_in_these_words(Finding finding) {
        FreeBsdDialect dialect = new FreeBsdDialect();
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
        assertThat(new FreeBsdDialect().title(finding))
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
