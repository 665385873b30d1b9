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

    /** Quarters of a budget. */
    private static final int ALL = 4;

    private static final String EXHAUSTIVE = "exhaustive";
    private static final String RANDOM = "random";

    /** What differs seldom from run to run shows in many, and a quick proof needs few. */
    private static final int CHECKED_AGAIN = 8;

    private final Program program;
    private final Dialect dialect;
    private final Question question;
    private final long startNanos = System.nanoTime();
    private final Tried tried = new Tried();

    /** What the search for a quick proof found wrong in this look; null if nothing. */
    private Failing suspect;

    /** Whether a search of this look met an execution in which somebody waits for very long. */
    private boolean waitedLong;

    /** An execution in which something is wrong, and the way that led to it. */
    private record Failing(Found found, Way way) {}

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
                tried.countAsLearning();
                waitedLong = false;
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
            return random("schedules were drawn at random");
        }
        if (question.preemptions() != Question.UNBOUNDED) {
            return bounded();
        }
        return question.strategy() == StrategyName.AUTO ? auto() : exhaustive();
    }

    private Verdict auto() {
        suspect = null;
        Optional<Verdict> answer = fewPreemptions();
        if (answer.isEmpty() && suspect != null) {
            return shortened(suspect);
        }
        if (answer.isEmpty() && schedulesLeft() > 0) {
            answer = everything(settings(3));
        }
        if (answer.isPresent()) {
            return answer.get();
        }
        return schedulesLeft() > 0 ? random(whyNotAll("")) : sampled(whyNotAll(""));
    }

    private Optional<Verdict> fewPreemptions() {
        for (int bound = 0; bound < PREEMPTIONS_TRIED && schedulesLeft() > 0; bound++) {
            TreeSearch search = TreeSearch.bounded(firstLook(settings(2)).withWorkers(1), bound);
            Tally tally = search.run();
            String words = BoundWords.preemptions(bound);
            if (!tally.found().isEmpty()) {
                return Optional.of(failure(failing(tally, way(words, tally, search)), true));
            }
            tried.add(way(words, tally, search));
            if (!search.isComplete()) {
                break;
            }
            if (bound == 0 && schedulesLeft() > 0) {
                Optional<Verdict> answer = quickProof();
                if (answer.isPresent()) {
                    return answer;
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Most programs have few classes: to prove them takes less than to look for the preemption that
     * breaks them. What this finds wrong, the next bounds may find shorter.
     */
    private Optional<Verdict> quickProof() {
        TreeSearch search = TreeSearch.reduced(firstLook(settings(1)));
        Tally tally = search.run();
        if (!tally.found().isEmpty()) {
            suspect = failing(tally, way(EXHAUSTIVE, tally, search));
            return Optional.empty();
        }
        if (!search.isComplete()) {
            tried.add(way(EXHAUSTIVE, tally, search));
            return Optional.empty();
        }
        Optional<Finding> unfit = selfCheck().run(CHECKED_AGAIN);
        return Optional.of(unfit.isPresent() ? unfit(unfit.get()) : complete(tally, search));
    }

    /** One of each class; empty if they do not fit. */
    private Optional<Verdict> everything(SearchSettings settings) {
        TreeSearch search = TreeSearch.reduced(settings);
        Tally tally = search.run();
        if (!tally.found().isEmpty()) {
            return Optional.of(shortened(failing(tally, way(EXHAUSTIVE, tally, search))));
        }
        if (search.isComplete()) {
            return Optional.of(complete(tally, search));
        }
        tried.add(way(EXHAUSTIVE, tally, search));
        return Optional.empty();
    }

    private Verdict exhaustive() {
        return everything(settings(ALL)).orElseGet(() -> sampled(whyNotAll("")));
    }

    private Verdict bounded() {
        TreeSearch search = TreeSearch.bounded(settings(ALL), question.preemptions());
        Tally tally = search.run();
        String words = BoundWords.preemptions(question.preemptions());
        Way way = way(words, tally, search);
        if (!tally.found().isEmpty()) {
            return shortened(failing(tally, way));
        }
        if (search.isComplete() && !search.wasBoundRefused()) {
            return complete(tally, search);
        }
        tried.add(way);
        return search.isComplete()
                ? new Verdict.Bounded(coverage(way), words)
                : sampled(whyNotAll(words));
    }

    private Verdict random(String why) {
        RandomSearch search = new RandomSearch(settings(ALL), question.seed());
        Tally tally = search.run();
        if (!tally.found().isEmpty()) {
            // Whatever other workers had drawn by then.
            long drawn = first(tally).number() + 1;
            return shortened(failing(tally, new Way(RANDOM, drawn, drawn, false)));
        }
        tried.add(new Way(RANDOM, tally.executions(), search.distinct(), false));
        return sampled(why);
    }

    private String whyNotAll(String bound) {
        return waitedLong ? BoundWords.longWaits() : BoundWords.budgetSpent(bound);
    }

    private Way way(String strategy, Tally tally, TreeSearch search) {
        waitedLong |= search.hasWaitedLong();
        long schedules = tally.executions();
        boolean complete = tally.found().isEmpty() && search.isComplete();
        return new Way(strategy, schedules, schedules, complete);
    }

    private int shorteningMost() {
        return question.fiberKind() == FiberKind.PLATFORM ? SHORTENING_ON_THREADS : SHORTENING;
    }

    // ---- verdicts ----

    private Verdict complete(Tally tally, TreeSearch search) {
        Way way = way(EXHAUSTIVE, tally, search);
        tried.add(way);
        Coverage coverage = coverage(way);
        int early = program.settings().earlyTimers();
        if (tally.wasEarlyTimerRefused()) {
            return new Verdict.Bounded(coverage, BoundWords.earlyTimers(early));
        }
        return new Verdict.Proved(coverage, BoundWords.time(early));
    }

    private Verdict sampled(String why) {
        return new Verdict.Sampled(coverage(tried.ways(), false), why);
    }

    private static Failing failing(Tally tally, Way way) {
        return new Failing(first(tally), way);
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
     * who found it first.
     */
    private Verdict shortened(Failing known) {
        int most = replay().of(known.found().schedule()).preemptions();
        for (int bound = 0; bound <= most; bound++) {
            TreeSearch search =
                    TreeSearch.bounded(settings(1, shorteningMost(), Long.MAX_VALUE), bound);
            Tally fewer = search.run();
            if (!fewer.found().isEmpty()) {
                return failure(failing(fewer, known.way()), true);
            }
            if (!search.isComplete()) {
                break;
            }
        }
        return failure(known, false);
    }

    private Verdict failure(Failing failing, boolean shortest) {
        Found found = failing.found();
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
                coverage(failing.way()),
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
                coverage(new Way("self-check", tried.schedules(), tried.schedules(), false)),
                new Failure(finding, dialect.title(finding), story, false, null));
    }

    // ---- settings and figures ----

    private Replay replay() {
        return new Replay(program, question.fiberKind());
    }

    /** With so many quarters of what is left of the budget. */
    private SearchSettings settings(int quarters) {
        long schedules = part(schedulesLeft(), quarters);
        int workers = (int) Math.min(question.workers(), schedules);
        return settings(workers, schedules, part(millisLeft(), quarters));
    }

    private static long part(long left, int quarters) {
        return Math.max(1, left / ALL * quarters + left % ALL * quarters / ALL);
    }

    private SearchSettings settings(int workers, long schedules, long millis) {
        return new SearchSettings(
                program, question.fiberKind(), workers, schedules, millis, true, false);
    }

    private static SearchSettings firstLook(SearchSettings settings) {
        return settings.withSchedulesMost(Math.min(FIRST_LOOK, settings.schedulesMost()));
    }

    private double seconds() {
        return (System.nanoTime() - startNanos) / 1e9;
    }

    private long millisLeft() {
        return Math.max(1, question.budgetMillis() - (System.nanoTime() - startNanos) / 1_000_000);
    }

    private long schedulesLeft() {
        return question.schedulesMost() - tried.schedules();
    }

    private Coverage coverage(Way way) {
        return coverage(List.of(way), way.complete());
    }

    private Coverage coverage(List<Way> ways, boolean complete) {
        return new Coverage(
                ways,
                tried.learning(),
                complete,
                seconds(),
                question.fiberKind().toString(),
                question.workers());
    }
}
