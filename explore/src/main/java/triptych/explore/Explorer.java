package triptych.explore;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import triptych.core.fiber.FiberKind;
import triptych.core.finding.Dialect;
import triptych.core.finding.Finding;
import triptych.core.scenario.Program;
import triptych.explore.replay.Diverged;
import triptych.explore.replay.Replay;
import triptych.explore.replay.ReplayToken;
import triptych.explore.replay.Story;
import triptych.explore.search.Found;
import triptych.explore.search.ModuleLeftTheMachine;
import triptych.explore.search.NotRepeatable;
import triptych.explore.search.RandomSearch;
import triptych.explore.search.SearchSettings;
import triptych.explore.search.Tally;
import triptych.explore.search.TreeSearch;

/**
 * Answers a question about a program: proved, bounded, sampled, or failed with the shortest
 * schedule that shows it.
 */
public final class Explorer {
    /**
     * How many executions the search for few preemptions may take, before and after a failure is
     * known.
     */
    private static final int FIRST_LOOK = 2_000;

    private static final int SHORTENING = 100_000;

    /** Where fibers are threads a hundredth of the speed must do. */
    private static final int SHORTENING_ON_THREADS = 4_000;

    private static final int PREEMPTIONS_TRIED = 3;

    /** What differs seldom from run to run shows in many, and a quick proof needs few. */
    private static final int CHECKED_AGAIN = 8;

    private final Program program;
    private final Dialect dialect;
    private final Question question;
    private final long startNanos = System.nanoTime();
    private long schedules;

    public Explorer(Program program, Dialect dialect, Question question) {
        this.program = program;
        this.dialect = dialect;
        this.question = question;
    }

    /** Explores. */
    public Verdict explore() {
        Optional<Finding> unfit = selfCheck().run();
        if (unfit.isPresent()) {
            return unfit(unfit.get());
        }
        try {
            program.learn();
            Verdict verdict = look();
            // What was not known to be shared was no reason to stop: such a look is none.
            while (!(verdict instanceof Verdict.Failed) && program.learn()) {
                verdict = look();
            }
            return verdict;
        } catch (ModuleLeftTheMachine stuck) {
            return unfit(stuck.finding());
        } catch (Diverged e) {
            return unfit(
                    new Finding.Nondeterminism(
                            Integer.MAX_VALUE,
                            "a failing execution of the search",
                            "its repetition, which " + e.getMessage()));
        } catch (NotRepeatable e) {
            return unfit(
                    new Finding.Nondeterminism(
                            e.decision(), "an execution of the search", "its repetition"));
        }
    }

    private SelfCheck selfCheck() {
        return new SelfCheck(program, question.fiberKind());
    }

    // ---- the ways ----

    private Verdict look() {
        if (question.strategy() == StrategyName.RANDOM) {
            return random(millisLeft());
        }
        if (question.preemptions() != Question.UNBOUNDED) {
            return bounded();
        }
        return question.strategy() == StrategyName.AUTO ? auto() : exhaustive();
    }

    private Verdict auto() {
        for (int bound = 0; bound < PREEMPTIONS_TRIED; bound++) {
            TreeSearch search =
                    TreeSearch.bounded(
                            settings(millisLeft()).withWorkers(1).withSchedulesMost(firstLook()),
                            bound);
            Tally tally = search.run();
            if (!tally.found().isEmpty()) {
                return failed(first(tally), true, BoundWords.preemptions(bound), tally);
            }
            if (!search.isComplete()) {
                break;
            }
            if (bound == 0) {
                Optional<Verdict> answer = quickProof();
                if (answer.isPresent()) {
                    return answer.get();
                }
            }
        }
        TreeSearch search = TreeSearch.reduced(settings(millisLeft() * 3 / 4));
        Tally tally = search.run();
        if (!tally.found().isEmpty()) {
            return shortened(first(tally), "exhaustive", tally.executions());
        }
        return search.isComplete() ? complete(tally) : random(millisLeft());
    }

    /**
     * Most programs have few classes: to prove them takes less than to look for the preemption that
     * breaks them. What this finds wrong, the next bounds find shorter.
     */
    private Optional<Verdict> quickProof() {
        TreeSearch search =
                TreeSearch.reduced(settings(millisLeft() / 4).withSchedulesMost(firstLook()));
        Tally tally = search.run();
        if (!search.isComplete() || !tally.found().isEmpty()) {
            return Optional.empty();
        }
        Optional<Finding> unfit = selfCheck().run(CHECKED_AGAIN);
        return Optional.of(unfit.isPresent() ? unfit(unfit.get()) : complete(tally));
    }

    private Verdict exhaustive() {
        TreeSearch search = TreeSearch.reduced(settings(millisLeft()));
        Tally tally = search.run();
        if (!tally.found().isEmpty()) {
            return shortened(first(tally), "exhaustive", tally.executions());
        }
        return search.isComplete()
                ? complete(tally)
                : new Verdict.Sampled(
                        coverage("exhaustive", tally, tally.executions(), false),
                        "the budget ran out before every interleaving was tried");
    }

    private Verdict bounded() {
        TreeSearch search = TreeSearch.bounded(settings(millisLeft()), question.preemptions());
        Tally tally = search.run();
        String words = BoundWords.preemptions(question.preemptions());
        if (!tally.found().isEmpty()) {
            return shortened(first(tally), words, tally.executions());
        }
        if (!search.isComplete()) {
            return new Verdict.Sampled(
                    coverage(words, tally, tally.executions(), false),
                    "the budget ran out before every interleaving with " + words + " was tried");
        }
        if (search.wasBoundRefused()) {
            return new Verdict.Bounded(coverage(words, tally, tally.executions(), true), words);
        }
        return complete(tally);
    }

    private Verdict random(long millis) {
        RandomSearch search = new RandomSearch(settings(millis), question.seed());
        Tally tally = search.run();
        if (!tally.found().isEmpty()) {
            return shortened(first(tally), "random", first(tally).number() + 1);
        }
        return new Verdict.Sampled(
                coverage("random", tally, search.distinct(), false),
                "schedules were drawn at random");
    }

    private long firstLook() {
        return Math.min(FIRST_LOOK, question.schedulesMost());
    }

    private int shorteningMost() {
        return question.fiberKind() == FiberKind.PLATFORM ? SHORTENING_ON_THREADS : SHORTENING;
    }

    // ---- verdicts ----

    private Verdict complete(Tally tally) {
        Coverage coverage = coverage("exhaustive", tally, tally.executions(), true);
        int early = program.settings().earlyTimers();
        if (tally.wasEarlyTimerRefused()) {
            return new Verdict.Bounded(coverage, BoundWords.earlyTimers(early));
        }
        return new Verdict.Proved(coverage, BoundWords.time(early));
    }

    private static Found first(Tally tally) {
        return tally.found().entrySet().stream()
                .min(
                        Comparator.comparingLong(
                                        (Map.Entry<String, Found> e) -> e.getValue().number())
                                .thenComparing(Map.Entry::getKey))
                .orElseThrow()
                .getValue();
    }

    /**
     * Looks for a schedule with fewer preemptions that shows something wrong; deterministic, unlike
     * who found it first. Schedules drawn at random count up to the failing one, whatever other
     * workers had drawn by then.
     */
    private Verdict shortened(Found known, String strategy, long executions) {
        schedules += executions;
        int most = replay().of(known.schedule()).preemptions();
        for (int bound = 0; bound <= most; bound++) {
            TreeSearch search =
                    TreeSearch.bounded(
                            settings(Long.MAX_VALUE)
                                    .withWorkers(1)
                                    .withSchedulesMost(shorteningMost()),
                            bound);
            Tally fewer = search.run();
            if (!fewer.found().isEmpty()) {
                return failure(first(fewer), true, strategy);
            }
            if (!search.isComplete()) {
                break;
            }
        }
        return failure(known, false, strategy);
    }

    private Verdict failed(Found found, boolean shortest, String strategy, Tally tally) {
        schedules += tally.executions();
        return failure(found, shortest, strategy);
    }

    private Verdict failure(Found found, boolean shortest, String strategy) {
        Story story = replay().of(found.schedule());
        if (story.findings().size() == 1
                && story.findings().get(0) instanceof Finding.LeftTheMachine left
                && story.enabled().isEmpty()) {
            return unfit(left);
        }
        if (!kinds(story.findings()).equals(kinds(found.findings()))) {
            return unfit(
                    new Finding.Nondeterminism(
                            found.schedule().length(),
                            found.findings().toString(),
                            story.findings().toString()));
        }
        Finding finding = story.findings().get(0);
        String title = dialect.title(finding);
        return new Verdict.Failed(
                new Coverage(
                        schedules,
                        schedules,
                        false,
                        seconds(),
                        question.fiberKind().toString(),
                        question.workers(),
                        strategy),
                new Failure(
                        finding,
                        title,
                        story,
                        shortest,
                        ReplayToken.of(program, story.detours(), title)));
    }

    private static List<String> kinds(List<Finding> findings) {
        return findings.stream().map(Finding::kind).toList();
    }

    /** The program cannot be explored at all. */
    private Verdict unfit(Finding finding) {
        Story story = Story.ofUnfit(finding);
        return new Verdict.Failed(
                new Coverage(
                        schedules,
                        schedules,
                        false,
                        seconds(),
                        question.fiberKind().toString(),
                        question.workers(),
                        "self-check"),
                new Failure(finding, dialect.title(finding), story, false, null));
    }

    // ---- settings and figures ----

    private Replay replay() {
        return new Replay(program, question.fiberKind());
    }

    private SearchSettings settings(long millis) {
        return new SearchSettings(
                program,
                question.fiberKind(),
                question.workers(),
                question.schedulesMost(),
                millis,
                true,
                false);
    }

    private double seconds() {
        return (System.nanoTime() - startNanos) / 1e9;
    }

    private long millisLeft() {
        return Math.max(1, question.budgetMillis() - (System.nanoTime() - startNanos) / 1_000_000);
    }

    private Coverage coverage(String strategy, Tally tally, long distinct, boolean complete) {
        schedules += tally.executions();
        return new Coverage(
                schedules,
                distinct,
                complete,
                seconds(),
                question.fiberKind().toString(),
                question.workers(),
                strategy);
    }
}
