package triptych.linux.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
import triptych.linux.struct.TaskStruct;

/**
 * Every finding has words, and these are they. {@code -Dtriptych.golden=overwrite} writes the files
 * anew; then read the difference.
 */
class LinuxDialectTest {
    private static final Path GOLDEN = Path.of("src/test/resources/dialect");
    private static final LinuxDialect DIALECT = new LinuxDialect();
    private static final ThreadFacts WORKER =
            new ThreadFacts("linux", "worker", 102, 102, "worker", 3);
    private static final ThreadFacts USER = new ThreadFacts("linux", "rmmod", 101, 101, "rmmod", 3);
    private static final ThreadFacts DAEMON =
            new ThreadFacts("linux", "kthreadd", 2, 2, "kthreadd", 3);
    private static final TaskStruct TASK = TaskStruct.task(102, "worker", 0, null);
    private static final Site SITE = new Site("Foobar.java", 31);
    private static final LockFacts MUTEX = lock("foo_lock", "Foobar.java", 28);
    private static final LockFacts OTHER = lock("bar_lock", "Foobar.java", 30);
    private static final Blocked STOPPER = sleeper(USER, true, true, "exited", "kthread_stop");
    private static final Blocked LOOPING = sleeper(WORKER, true, false, "condition", "wait_event");
    private static final Blocked IDLE = sleeper(DAEMON, false, false, "work", "");

    private static LockFacts lock(String name, String file, int line) {
        return new LockFacts(
                name, name, "mutex", 0xfffff80003010040L, false, 0, new Site(file, line));
    }

    private static Blocked sleeper(
            ThreadFacts who, boolean stuck, boolean mustEnd, String what, String routine) {
        return new Blocked(who, true, stuck, mustEnd, what, who.name(), null, routine, SITE);
    }

    private static Finding oops(String rule, String message, String... facts) {
        return new Finding.AssertionFailed(rule, message, WORKER, SITE, List.of(facts));
    }

    private static Finding complaint(String rule, String message) {
        return new Finding.Complaint(rule, message, WORKER, SITE);
    }

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
                        WORKER, "foobar", "complete", SITE, false, 0xfffff80003010000L),
                new Finding.ThreadLeftBehind(WORKER, "foobar", "a unit", SITE),
                new Finding.Deadlock(List.of(IDLE, STOPPER, LOOPING, waiterForLock("mutex"))),
                new Finding.Hang(List.of(STOPPER, waiterForLock("spinlock")), 5000, List.of("k")),
                new Finding.Livelock(10_000, List.of("worker reads die", "worker yields")),
                new Finding.Panic("out of beans\n", WORKER, SITE),
                oops("null-dereference", OopsTexts.access(0, 0x28), "the pointer is NULL"),
                complaint("warning", "foo is bar\n" + WarnTexts.at(TASK, SITE.toString(), "[foo]")),
                new Finding.SleepWithLocks("sleep", "wait", WORKER, List.of(MUTEX), SITE),
                new Finding.SleepingOwner(WORKER, USER, MUTEX, SITE),
                new Finding.LockOrderReversal(WORKER, MUTEX, OTHER, SITE, "", "at X.java:3"),
                new Finding.DuplicateLock(WORKER, MUTEX, MUTEX, SITE),
                new Finding.ExitWithLocks("", "", WORKER, List.of(MUTEX, OTHER), SITE),
                new Finding.WrongContext("msleep", "interrupt handler", WORKER, SITE),
                new Finding.MemoryLeak("foobar", "kmalloc", 3, 1536),
                new Finding.ReturnedFromThread(WORKER),
                new Finding.ModuleThrew(WORKER, "java.lang.Error", List.of(SITE)),
                new Finding.LeftTheMachine("holds a Java monitor", "worker", List.of(SITE)),
                new Finding.TooManyThreads(63, WORKER, SITE),
                new Finding.Nondeterminism(17, "worker locks foo", "worker reads die"),
                new Finding.NothingExplored("the program starts no thread"),
                new Finding.UnimplementedRoutine(
                        "vmalloc", "linux/vmalloc.h", "kmalloc", USER, SITE));
    }

    private static Blocked waiterForLock(String kind) {
        return new Blocked(WORKER, false, true, false, "foo", kind, USER, "mutex_lock", SITE);
    }

    /**
     * Some of the rules of this kernel, one of each family, in the words that the reporter gives.
     */
    static Map<String, Finding> rules() {
        Map<String, Finding> rules = new TreeMap<>();
        for (Finding finding :
                List.of(
                        complaint("blocking-while-not-running", AtomicTexts.notRunning(1, SITE)),
                        oops("bug", WarnTexts.bug(SITE)),
                        complaint(
                                "init-suspicious",
                                ModuleTexts.suspicious(
                                        new triptych.linux.struct.ModuleStruct("foobar"), 5)),
                        oops("init-text-gone", OopsTexts.instructionFetch(0x3010000)),
                        oops("module-gone", OopsTexts.access(0xffffffffc3010000L, 0)),
                        complaint(
                                "module-put-underflow",
                                WarnTexts.at(TASK, "kernel/module/main.c", "module_put")),
                        oops("null-dereference", OopsTexts.access(0, 0x28)),
                        complaint(
                                "scheduling-while-atomic", AtomicTexts.scheduling(TASK, List.of())),
                        complaint(
                                "sleep-in-atomic",
                                AtomicTexts.invalidContext("k/m.c", TASK, List.of())),
                        oops("use-after-free", OopsTexts.useAfterFree("kthread_stop")),
                        complaint("warning", WarnTexts.at(TASK, SITE.toString(), "[foobar]")))) {
            rules.put(finding.kind(), finding);
        }
        return rules;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_finding_is_told_in_these_words(Finding finding) throws IOException {
        requireGolden(finding.getClass().getSimpleName(), words(finding));
    }

    @Test
    void the_rules_are_told_in_these_words() throws IOException {
        StringBuilder all = new StringBuilder();
        rules().forEach(
                        (rule, finding) ->
                                all.append("== ").append(rule).append('\n').append(words(finding)));
        requireGolden("rules", all.toString());
    }

    @Test
    void every_rule_that_is_told_is_explained() {
        assertThat(LinuxRules.WORDS.keySet()).containsAll(rules().keySet());
    }

    private static String words(Finding finding) {
        return DIALECT.title(finding)
                + "\n\n"
                + String.join("\n", DIALECT.console(finding))
                + "\n\n"
                + String.join("\n", DIALECT.explanation(finding))
                + "\n";
    }

    private static void requireGolden(String name, String text) throws IOException {
        Path file = GOLDEN.resolve(name + ".txt");
        if ("overwrite".equals(System.getProperty("triptych.golden"))) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, text);
        }
        assertThat(file).hasContent(text);
    }

    @Test
    void a_title_is_one_line_without_addresses_places_and_numbers_of_processes() {
        assertThat(Stream.concat(samples(), rules().values().stream()).map(DIALECT::title))
                .allSatisfy(
                        title ->
                                assertThat(title)
                                        .isNotBlank()
                                        .doesNotContain("\n", ".java:", "102")
                                        .doesNotContainPattern("0x[0-9a-f]|[1-9a-f][0-9a-f]{15}"));
    }

    @Test
    void no_finding_is_forgotten() {
        assertThat(samples().<Class<?>>map(Finding::getClass))
                .containsExactlyInAnyOrder(Finding.class.getPermittedSubclasses());
    }
}
