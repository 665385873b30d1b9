package triptych.explore.search;

/**
 * Goes through the tree of decisions, depth first: with partial-order reduction one interleaving of
 * each class, without it every one within the preemption bound.
 */
public final class TreeSearch extends Search {
    private static final Branch ROOT = new Branch(null, 0);

    private final boolean reduced;
    private final int preemptionBound;
    private final Frontier frontier;
    private volatile boolean boundRefused;
    private volatile boolean waitedLong;

    private TreeSearch(SearchSettings settings, boolean reduced, int preemptionBound) {
        super(settings);
        this.reduced = reduced;
        this.preemptionBound = preemptionBound;
        this.frontier = new Frontier(settings.workers());
        // The root has no branch yet: an execution without a prefix plants the first ones.
        frontier.add(0, ROOT);
    }

    /** One interleaving of each class. */
    public static TreeSearch reduced(SearchSettings settings) {
        return new TreeSearch(settings, true, Integer.MAX_VALUE);
    }

    /** Every interleaving with at most so many preemptions. */
    public static TreeSearch bounded(SearchSettings settings, int preemptions) {
        return new TreeSearch(settings, false, preemptions);
    }

    /** Every interleaving: what the reduction must equal. */
    public static TreeSearch bruteForce(SearchSettings settings) {
        return new TreeSearch(settings, false, Integer.MAX_VALUE);
    }

    boolean isReduced() {
        return reduced;
    }

    int preemptionBound() {
        return preemptionBound;
    }

    Frontier frontier() {
        return frontier;
    }

    @Override
    boolean needsFootprints() {
        return reduced;
    }

    @Override
    void giveUp() {
        frontier.close();
    }

    @Override
    void work(Worker worker) {
        TreeStrategy strategy = new TreeStrategy(this, worker.index());
        long quota = Math.max(1, settings().schedulesMost() / settings().workers());
        while (true) {
            worker.setIdle(true);
            Branch branch = frontier.take(worker.index());
            if (branch == null) {
                break;
            }
            boolean found = explore(worker, strategy, branch == ROOT ? null : branch);
            frontier.done();
            if (strategy.hasWaitedLong() || found && settings().untilFirstFinding()) {
                stop();
            } else if (worker.executions() >= quota && !frontier.isExhausted()
                    || isTimeUp()
                    || isInVain(worker)) {
                if (!frontier.isExhausted()) {
                    stop();
                }
            }
        }
        // Workers end at the same time: none may write back what it read before another wrote.
        if (strategy.wasBoundRefused()) {
            boundRefused = true;
        }
        if (strategy.hasWaitedLong()) {
            waitedLong = true;
        }
    }

    private boolean explore(Worker worker, TreeStrategy strategy, Branch branch) {
        // Waits for a sibling that another worker has not ended yet.
        strategy.start(branch);
        worker.setIdle(false);
        strategy.trace().start(worker.workbench().footprint());
        boolean ended = false;
        try {
            boolean found = worker.execute(strategy, worker.executions());
            if (strategy.unrepeatable() >= 0) {
                throw new NotRepeatable(strategy.unrepeatable());
            }
            strategy.finish();
            ended = true;
            return found;
        } finally {
            if (!ended) {
                strategy.letSiblingsStart();
            }
        }
    }

    /** Whether nothing that the bound allows was left out. */
    public boolean isComplete() {
        return frontier.isExhausted();
    }

    /**
     * Whether it came to an execution in which somebody waits for very long: there is no end of
     * those, so the search ends.
     */
    public boolean hasWaitedLong() {
        return waitedLong;
    }

    /** Whether the bound left anything out. */
    public boolean wasBoundRefused() {
        return boundRefused;
    }
}
