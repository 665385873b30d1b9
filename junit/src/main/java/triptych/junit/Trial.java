package triptych.junit;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;
import triptych.core.choice.Strategy;
import triptych.core.event.Event;
import triptych.core.finding.Dialect;
import triptych.core.finding.Finding;
import triptych.core.machine.MachineSettings;
import triptych.core.wiring.Personality;
import triptych.csource.CBuild;
import triptych.explore.Explorer;
import triptych.explore.Failure;
import triptych.explore.Verdict;
import triptych.explore.replay.Diverged;
import triptych.explore.replay.Replay;
import triptych.explore.replay.ReplayToken;
import triptych.explore.replay.Story;

/**
 * One invocation of a kernel test: explores its schedules and holds the verdict against what is
 * expected.
 */
final class Trial {
    private final Asked asked;
    private final TestPlan plan;
    private final Dialect dialect;
    private final Outcomes<?> outcomes;
    private final Subject subject;
    private final FailureMessage message;

    Trial(ExtensionContext context) {
        asked = Asked.of(context.getRequiredTestMethod(), context);
        plan = TestPlan.of(context, context.getRequiredTestInstances().getAllInstances());
        Personality personality = plan.personality(asked.os());
        dialect = plan.kernels().dialectOf(personality);
        outcomes = plan.outcomes();
        subject =
                AskedInC.of(context)
                        .map(inC -> moduleInC(inC, personality, context))
                        .orElseGet(
                                () ->
                                        new TestProgram(
                                                nameOf(context),
                                                personality.os(),
                                                asked.settings(),
                                                body(personality)));
        message = new FailureMessage(subject, dialect, testName(context));
    }

    private TestBody body(Personality personality) {
        return new TestBody(personality, plan, asked.question().workers());
    }

    private Subject moduleInC(AskedInC inC, Personality personality, ExtensionContext context) {
        String name = nameOf(context);
        MachineSettings settings = asked.settings();
        CBuild build = CBuilders.of(context).build(inC, personality, settings.profile());
        build.warnings().forEach(line -> context.publishReportEntry("compiler", line));
        Subject module =
                inC.usedByBody()
                        ? CSubject.usedBy(body(personality), name, build, settings)
                        : CBuilders.orRed(() -> CSubject.usedByUsers(name, build, settings));
        // Told before the run, as a test may be green for as long as none of them is called.
        module.missing().forEach(line -> context.publishReportEntry("not there yet", line));
        return module;
    }

    /** As Surefire's {@code -Dtest} takes it. */
    private static String testName(ExtensionContext context) {
        return context.getRequiredTestClass().getName()
                + "#"
                + context.getRequiredTestMethod().getName();
    }

    private static String nameOf(ExtensionContext context) {
        String shortName =
                context.getRequiredTestClass().getSimpleName()
                        + "."
                        + context.getRequiredTestMethod().getName();
        // Invocations of a template are told apart by their number.
        String id = context.getUniqueId();
        int at = id.lastIndexOf("-invocation:#");
        return at < 0 ? shortName : shortName + id.substring(at + 12, id.lastIndexOf(']'));
    }

    void run() {
        String schedule = scheduleToRepeat();
        if (!schedule.isEmpty()) {
            repeat(ReplayToken.parse(schedule));
            return;
        }
        plan.prepareMocks();
        Verdict verdict = new Explorer(subject, dialect, asked.question()).explore();
        TestAbortedException aborted = subject.abortedEverywhere();
        if (aborted != null) {
            throw aborted;
        }
        if (verdict instanceof Verdict.Failed failed) {
            judgeFailure(verdict, failed.failure());
        } else {
            judgeSilence(verdict);
        }
    }

    private String scheduleToRepeat() {
        if (!asked.schedule().isEmpty()) {
            return asked.schedule();
        }
        String property = System.getProperty(Asked.SCHEDULE_PROPERTY, "");
        if (!property.isEmpty() && !subject.isMeantBy(property)) {
            throw new TestAbortedException("only one schedule is to run: " + property);
        }
        return property;
    }

    /** One schedule, once, on this very thread's time: a debugger can follow it. */
    private void repeat(ReplayToken token) {
        subject.stopAsIn(token);
        Story story;
        try {
            story = new Replay(subject, asked.question().fiberKind()).of(token.detours());
        } catch (Diverged e) {
            throw new AssertionFailedError(e.getMessage(), e);
        }
        if (story.findings().isEmpty()) {
            return;
        }
        Finding finding = story.findings().get(0);
        String title = dialect.title(finding);
        throw new AssertionFailedError(
                message.of(new Failure(finding, title, story, false, token)));
    }

    private void judgeFailure(Verdict verdict, Failure failure) {
        boolean asExpected =
                asked.expectsFailure()
                        && (asked.panic() == null
                                || failure.findings().stream().anyMatch(this::isExpectedPanic))
                        && (asked.finding() == null
                                || failure.findings().stream().anyMatch(this::isExpectedKind))
                        && failure.findings().stream().allMatch(this::isNoSurprise);
        if (!asExpected) {
            String prefix = asked.expectsFailure() ? "expected " + expectation() + ", but:\n" : "";
            throw new AssertionFailedError(prefix + message.of(verdict));
        }
    }

    private boolean isExpectedPanic(Finding finding) {
        return asked.panic() != null
                && (dialect.title(finding).contains(asked.panic())
                        || dialect.console(finding).stream()
                                .anyMatch(line -> line.contains(asked.panic())));
    }

    private boolean isExpectedKind(Finding finding) {
        return asked.finding() != null && finding.kind().equals(asked.finding());
    }

    /** A complaint that was expected lets the kernel go on, and so a later assertion can fail. */
    private boolean isNoSurprise(Finding finding) {
        return !(finding instanceof Finding.ModuleThrew)
                || isExpectedPanic(finding)
                || isExpectedKind(finding);
    }

    private String expectation() {
        return asked.panic() != null
                ? "a panic \"" + asked.panic() + "\""
                : "a finding of kind " + asked.finding();
    }

    private void judgeSilence(Verdict verdict) {
        long schedules = verdict.coverage().schedules();
        if (asked.expectsFailure()) {
            throw new AssertionFailedError(
                    "expected " + expectation() + ", but " + message.of(verdict));
        }
        if (!outcomes.missing().isEmpty()) {
            throw new AssertionFailedError(
                    "outcomes "
                            + outcomes.missing()
                            + " were never seen in any schedule: "
                            + message.of(verdict));
        }
        if (asked.interleavings() >= 0 && asked.interleavings() != schedules) {
            throw new AssertionFailedError(
                    "expected "
                            + asked.interleavings()
                            + " interleavings, but there are "
                            + schedules,
                    asked.interleavings(),
                    schedules);
        }
        if (asked.interleavings() < 0 && schedules == 1 && startsThreads()) {
            throw new AssertionFailedError(
                    "nothing was explored: the test starts several threads, and there was one interleaving;"
                            + " let the test wait for its threads, or say @ExpectInterleavings(1)");
        }
        if (asked.requireProof() && !(verdict instanceof Verdict.Proved)) {
            throw new AssertionFailedError("no proof: " + message.of(verdict));
        }
    }

    /** What the kernel starts at boot was started by nobody. */
    private boolean startsThreads() {
        Story story = new Replay(subject, asked.question().fiberKind()).ofDefaults();
        return story.events().stream()
                .anyMatch(e -> e instanceof Event.Created && e.thread() != Strategy.CLOCK);
    }
}
