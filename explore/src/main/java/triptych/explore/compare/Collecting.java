package triptych.explore.compare;

import java.util.List;
import triptych.core.scenario.Program;
import triptych.explore.BoundWords;
import triptych.explore.Coverage;
import triptych.explore.Question;
import triptych.explore.StrategyName;
import triptych.explore.Way;
import triptych.explore.search.RandomSearch;
import triptych.explore.search.SearchSettings;
import triptych.explore.search.Tally;
import triptych.explore.search.TreeSearch;

/** Collects the histories of one port, over all its schedules or as many as a question allows. */
final class Collecting {
    private final Port port;
    private final Program observed;
    private final Question question;
    private final long startNanos = System.nanoTime();
    private Histories histories = new Histories();
    private long learning;

    /** {@code observed} is the program of {@code port}, looked at. */
    Collecting(Port port, Program observed, Question question) {
        this.port = port;
        this.observed = observed;
        this.question = question;
    }

    Behaviour run() {
        observed.learn();
        Behaviour seen = look();
        // What was not known to be shared was no reason to stop: such a look is none.
        while (observed.learn()) {
            learning += seen.coverage().schedules();
            histories = new Histories();
            seen = look();
        }
        return seen;
    }

    private Behaviour look() {
        if (question.strategy() == StrategyName.RANDOM) {
            RandomSearch search = new RandomSearch(settings(), question.seed());
            Tally tally = search.run();
            return behaviour(
                    Reach.PART,
                    "schedules were drawn at random",
                    tally,
                    search.distinct(),
                    "random");
        }
        boolean bounded = question.preemptions() != Question.UNBOUNDED;
        TreeSearch search =
                bounded
                        ? TreeSearch.bounded(settings(), question.preemptions())
                        : TreeSearch.reduced(settings());
        Tally tally = search.run();
        String strategy = bounded ? preemptions() : "exhaustive";
        Reach reach = reach(search, tally);
        String words = search.hasWaitedLong() ? BoundWords.longWaits() : words(reach);
        return behaviour(reach, words, tally, tally.executions(), strategy);
    }

    private static Reach reach(TreeSearch search, Tally tally) {
        if (!search.isComplete()) {
            return Reach.PART;
        }
        if (search.wasBoundRefused()) {
            return Reach.WITHIN_PREEMPTIONS;
        }
        return tally.wasEarlyTimerRefused() ? Reach.WITHIN_EARLY_TIMERS : Reach.EVERYTHING;
    }

    private String words(Reach reach) {
        int early = observed.settings().earlyTimers();
        return switch (reach) {
            case EVERYTHING -> BoundWords.time(early);
            case WITHIN_EARLY_TIMERS -> BoundWords.earlyTimers(early);
            case WITHIN_PREEMPTIONS -> preemptions();
            case PART ->
                    histories.soFar().size() >= Histories.MOST
                            ? "it has more than " + Histories.MOST + " histories"
                            : BoundWords.budgetSpent("");
        };
    }

    private String preemptions() {
        return BoundWords.preemptions(question.preemptions());
    }

    private Behaviour behaviour(
            Reach reach, String words, Tally tally, long distinct, String strategy) {
        boolean complete = reach != Reach.PART;
        Coverage coverage =
                new Coverage(
                        List.of(new Way(strategy, tally.executions(), distinct, complete)),
                        learning,
                        complete,
                        (System.nanoTime() - startNanos) / 1e9,
                        question.fiberKind().toString(),
                        question.workers());
        return new Behaviour(port, histories.soFar(), reach, words, coverage);
    }

    private SearchSettings settings() {
        return SearchSettings.seenBy(
                histories,
                observed,
                question.fiberKind(),
                question.workers(),
                question.schedulesMost(),
                question.budgetMillis());
    }
}
