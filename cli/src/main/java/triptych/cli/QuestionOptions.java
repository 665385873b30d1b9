package triptych.cli;

import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Option;
import triptych.cli.lookup.NearMisses;
import triptych.cli.lookup.UserMistake;
import triptych.core.fiber.FiberKind;
import triptych.explore.Question;
import triptych.explore.StrategyName;

/** The options that say how to explore. */
final class QuestionOptions {
    private static final int WORKERS_MOST = 1024;

    @Option(
            names = "--early-timers",
            paramLabel = "K",
            description = "Let due timers fire before slower threads, so often in an execution.")
    private Integer earlyTimers;

    @Option(
            names = "--strategy",
            paramLabel = "NAME",
            description = "auto (default), exhaustive, random; see 'triptych list strategies'.")
    private String strategy = "auto";

    @Option(
            names = "--schedules",
            paramLabel = "N",
            description = "At most so many schedules, in whatever time.")
    private Long schedules;

    @Option(
            names = "--budget",
            paramLabel = "BUDGET",
            description = "A time such as 30s (default), 2m or 500ms; a plain number: schedules.")
    private String budget;

    @Option(
            names = "--preemptions",
            paramLabel = "K",
            description = "Only interleavings with at most so many preemptions.")
    private Integer preemptions;

    @Option(names = "--seed", paramLabel = "N", description = "Of the random choices (default 1).")
    private long seed = 1;

    @Option(
            names = "--workers",
            paramLabel = "N",
            description = "How many machines run at a time (default: one per processor).")
    private Integer workers;

    Question question(FiberKind fiberKind) {
        Question question =
                Question.byDefault()
                        .withFiberKind(fiberKind)
                        .withStrategy(strategyNamed(strategy))
                        .withSeed(seed);
        if (preemptions != null) {
            requireAtLeast("--preemptions", 0, preemptions);
            if (question.strategy() == StrategyName.RANDOM) {
                throw new UserMistake("--preemptions does not go with --strategy random");
            }
            question = question.withPreemptions(preemptions);
        }
        if (workers != null) {
            requireAtLeast("--workers", 1, workers);
            if (workers > WORKERS_MOST) {
                throw new UserMistake("--workers takes at most " + WORKERS_MOST);
            }
            question = question.withWorkers(workers);
        }
        if (schedules != null) {
            requireAtLeast("--schedules", 1, schedules);
        }
        return Budget.limit(question, budget, schedules);
    }

    /** How often a due timer may fire early; null if the user does not say. */
    Integer earlyTimers() {
        if (earlyTimers != null) {
            requireAtLeast("--early-timers", 0, earlyTimers);
        }
        return earlyTimers;
    }

    static void requireAtLeast(String option, long least, long value) {
        if (value < least) {
            throw new UserMistake(option + " takes a number from " + least + ", not " + value);
        }
    }

    private static StrategyName strategyNamed(String name) {
        try {
            return StrategyName.named(name);
        } catch (IllegalArgumentException e) {
            List<String> names =
                    Arrays.stream(StrategyName.values())
                            .filter(StrategyName::isImplemented)
                            .map(StrategyName::label)
                            .toList();
            throw new UserMistake(e.getMessage() + NearMisses.hint(name, names), e);
        }
    }
}
