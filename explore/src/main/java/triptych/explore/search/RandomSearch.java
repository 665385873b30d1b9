package triptych.explore.search;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Runs schedules drawn at random, numbered from 0: the same seed draws the same schedules in
 * whatever number of workers.
 */
public final class RandomSearch extends Search {
    private final long seed;
    private final Fingerprints distinct = new Fingerprints();
    private final AtomicLong firstFound = new AtomicLong(Long.MAX_VALUE);

    public RandomSearch(SearchSettings settings, long seed) {
        super(settings);
        this.seed = seed;
    }

    @Override
    boolean needsFootprints() {
        return false;
    }

    @Override
    void giveUp() {
        // Workers look at isStopped between executions.
    }

    @Override
    void work(Worker worker) {
        RandomStrategy strategy = new RandomStrategy();
        Fingerprints own = new Fingerprints();
        int step = settings().workers();
        // A later schedule than one that already failed is of no use, an earlier one is: the lowest
        // number is reported.
        for (long number = worker.index();
                number < firstFound.get() && !isStopped();
                number += step) {
            // A sample of none would say nothing: a worker's first is drawn whatever the time.
            if (number >= settings().schedulesMost()
                    || number >= step && (number & 63) < step && isOver(worker)) {
                break;
            }
            strategy.start(seed, number);
            boolean found = worker.execute(strategy, number);
            own.add(strategy.fingerprint());
            if (found && settings().untilFirstFinding()) {
                long failed = number;
                firstFound.accumulateAndGet(failed, Math::min);
            }
        }
        synchronized (distinct) {
            distinct.addAll(own);
        }
    }

    private boolean isOver(Worker worker) {
        return isTimeUp() || isInVain(worker);
    }

    /** How many different schedules were drawn; at least so many when it is over half a million. */
    public int distinct() {
        return distinct.size();
    }
}
