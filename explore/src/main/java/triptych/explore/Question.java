package triptych.explore;

import triptych.core.fiber.FiberKind;

/**
 * How to explore.
 *
 * @param strategy which way
 * @param schedulesMost ends the search after so many executions, in all ways together; those that
 *     only served to learn what memory is shared do not count
 * @param budgetMillis ends the search after so long
 * @param preemptions only interleavings with at most so many preemptions; -1 for no bound
 * @param seed of the random choices
 * @param workers how many machines run at a time
 * @param fiberKind what simulated threads run on
 */
public record Question(
        StrategyName strategy,
        long schedulesMost,
        long budgetMillis,
        int preemptions,
        long seed,
        int workers,
        FiberKind fiberKind) {
    /** No bound on preemptions. */
    public static final int UNBOUNDED = -1;

    /** Everything that fits half a minute, on all cores. */
    public static Question byDefault() {
        return new Question(
                StrategyName.AUTO,
                Long.MAX_VALUE,
                30_000,
                UNBOUNDED,
                1,
                Runtime.getRuntime().availableProcessors(),
                FiberKind.best());
    }

    public Question withStrategy(StrategyName name) {
        return new Question(
                name, schedulesMost, budgetMillis, preemptions, seed, workers, fiberKind);
    }

    public Question withSchedules(long most) {
        return new Question(strategy, most, budgetMillis, preemptions, seed, workers, fiberKind);
    }

    public Question withBudgetMillis(long millis) {
        return new Question(strategy, schedulesMost, millis, preemptions, seed, workers, fiberKind);
    }

    public Question withPreemptions(int most) {
        return new Question(strategy, schedulesMost, budgetMillis, most, seed, workers, fiberKind);
    }

    public Question withSeed(long newSeed) {
        return new Question(
                strategy, schedulesMost, budgetMillis, preemptions, newSeed, workers, fiberKind);
    }

    public Question withWorkers(int number) {
        return new Question(
                strategy, schedulesMost, budgetMillis, preemptions, seed, number, fiberKind);
    }

    public Question withFiberKind(FiberKind kind) {
        return new Question(
                strategy, schedulesMost, budgetMillis, preemptions, seed, workers, kind);
    }
}
