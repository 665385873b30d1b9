package triptych.explore.search;

import java.util.Arrays;
import triptych.core.choice.Strategy;
import triptych.explore.reduction.RaceSink;
import triptych.explore.reduction.Races;
import triptych.explore.reduction.SleepSet;
import triptych.explore.reduction.Trace;

/**
 * Takes one branch of the tree in one execution: repeats the decisions that lead to it, then goes
 * on by default and plants what is to be tried later.
 *
 * <p>By default the thread that ran goes on. With reduction, an alternative is planted only when
 * the execution shows a race that it would reverse; without, every alternative within the
 * preemption bound is.
 */
final class TreeStrategy implements Strategy, RaceSink {
    private final TreeSearch search;
    private final int worker;
    private final boolean reduced;
    private final int preemptionBound;
    private final Trace trace = new Trace();
    private final Races races;

    private Branch branch;
    private int[] prefix = new int[128];
    private int prefixLength;
    private int decisions;
    private int chosen;
    private int branchStep;
    private Node[] path = new Node[128];
    private Node[] nodeOfStep = new Node[128];
    private boolean boundRefused;
    private boolean waitedLong;
    private int unrepeatable = -1;
    private SleepSet branchSleep;

    TreeStrategy(TreeSearch search, int worker) {
        this.search = search;
        this.worker = worker;
        this.reduced = search.isReduced();
        this.preemptionBound = search.preemptionBound();
        this.races =
                new Races(trace, this, search.settings().program().settings().earlyTimers() > 0);
    }

    Trace trace() {
        return trace;
    }

    /** Starts an execution that takes {@code newBranch}; null for the whole tree. */
    void start(Branch newBranch) {
        branch = newBranch;
        decisions = 0;
        unrepeatable = -1;
        branchStep = 0;
        branchSleep = SleepSet.EMPTY;
        prefixLength = 0;
        if (branch != null) {
            prefixLength = branch.node().depth() + 1;
            reserve(prefixLength + 1);
            prefix[prefixLength - 1] = branch.alternative();
            Node node = branch.node();
            for (int i = prefixLength - 1; i >= 0; i--) {
                path[i] = node;
                if (i > 0) {
                    prefix[i - 1] = node.choice();
                }
                node = node.parent();
            }
            branchSleep = claim(branch.node());
        }
    }

    private static SleepSet claim(Node node) {
        try {
            return node.claim();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("a worker was interrupted", e);
        }
    }

    private void reserve(int length) {
        if (path.length <= length) {
            path = Arrays.copyOf(path, length * 2);
            prefix = Arrays.copyOf(prefix, length * 2);
        }
    }

    // ---- decisions ----

    @Override
    public int chooseActor(long enabled, int last) {
        trace.endStep();
        int at = decisions++;
        int actor;
        if (at < prefixLength) {
            actor = prefix[at];
            if (!isAsBefore(at, true, enabled)) {
                // Thrown from here, an exception would run through code of the module.
                return CUT;
            }
            if (at == prefixLength - 1) {
                branchStep = trace.size();
            }
        } else {
            reserve(at + 1);
            Node node = grow(at, enabled, last);
            path[at] = node;
            actor = defaultAt(node);
            if (actor == CUT) {
                return CUT;
            }
            node.tryAll(1L << actor);
            if (!reduced) {
                plantWithinBound(node, actor);
            } else if (enabled != 1L << CLOCK) {
                // Every step depends on the passing of time: where time can pass early, it is
                // tried.
                plant(node, node.tryAll(1L << CLOCK));
            }
        }
        if (nodeOfStep.length == trace.size()) {
            nodeOfStep = Arrays.copyOf(nodeOfStep, trace.size() * 2);
        }
        nodeOfStep[trace.size()] = path[at];
        trace.beginStep(actor, enabled == 1L << CLOCK);
        chosen = actor;
        return actor;
    }

    /** What goes on while somebody waits has interleavings without end. */
    @Override
    public boolean bearsLongWaits() {
        waitedLong = true;
        return false;
    }

    private Node grow(int at, long enabled, int last) {
        if (at == 0) {
            return Node.ofActor(null, 0, enabled, last, 0, SleepSet.EMPTY);
        }
        Node parent = path[at - 1];
        SleepSet sleep = reduced ? sleepAbove(at).after(trace, trace.size() - 1) : SleepSet.EMPTY;
        return Node.ofActor(parent, chosen, enabled, last, preemptionsAfter(parent), sleep);
    }

    /** Who sleeps in the state before the running step; below a branch its elder siblings too. */
    private SleepSet sleepAbove(int at) {
        return at == prefixLength ? branchSleep : path[at - 1].sleep();
    }

    private int preemptionsAfter(Node parent) {
        return parent.preemptions() + (parent.isActorNode() ? cost(parent, chosen) : 0);
    }

    private int defaultAt(Node node) {
        long awake = node.enabled() & ~node.sleep().actors();
        if (awake == 0) {
            return CUT;
        }
        return DefaultChoice.actor(awake, node.last());
    }

    private static int cost(Node node, int actor) {
        return DefaultChoice.isPreemption(node.enabled(), node.last(), actor) ? 1 : 0;
    }

    private void plantWithinBound(Node node, int taken) {
        for (long left = node.enabled() & ~(1L << taken); left != 0; left &= left - 1) {
            int actor = Long.numberOfTrailingZeros(left);
            if (node.preemptions() + cost(node, actor) <= preemptionBound) {
                plant(node, node.tryAll(1L << actor));
            } else {
                boundRefused = true;
            }
        }
    }

    @Override
    public int chooseValue(int alternatives) {
        trace.noteValueChosen();
        int at = decisions++;
        if (at < prefixLength) {
            chosen = isAsBefore(at, false, allOf(alternatives)) ? prefix[at] : 0;
            return chosen;
        }
        if (alternatives > Long.SIZE - 1) {
            throw new IllegalArgumentException("a choice of more than 63 values: " + alternatives);
        }
        reserve(at + 1);
        Node parent = path[at - 1];
        Node node =
                Node.ofValue(
                        parent,
                        chosen,
                        allOf(alternatives),
                        parent.last(),
                        preemptionsAfter(parent),
                        sleepAbove(at));
        path[at] = node;
        node.tryAll(1);
        plant(node, node.tryAll(node.enabled()));
        chosen = 0;
        return 0;
    }

    private static long allOf(int alternatives) {
        return (1L << alternatives) - 1;
    }

    /** Whether the same question is asked at this decision as when the branch was planted. */
    private boolean isAsBefore(int at, boolean ofActor, long alternatives) {
        Node node = path[at];
        if (unrepeatable < 0 && (node.isActorNode() != ofActor || node.enabled() != alternatives)) {
            unrepeatable = at;
        }
        return unrepeatable < 0;
    }

    // ---- planting ----

    /** After an execution: plants what its races call for. */
    void finish() {
        trace.endStep();
        if (branch != null && branch.node().isActorNode() && branchStep < trace.size()) {
            branch.node().taken(branch.alternative(), trace.footprintOf(branchStep));
        }
        letSiblingsStart();
        if (reduced) {
            races.find(branch == null ? 0 : branchStep);
        }
    }

    /** After an execution, however it ended: others may take branches of the same node. */
    void letSiblingsStart() {
        if (branch != null) {
            branch.node().release();
        }
    }

    @Override
    public void race(int earlier, long initials, int preferred) {
        Node node = nodeOfStep[earlier];
        plantAfter(earlier, node, node.tryOneOf(initials, preferred));
    }

    @Override
    public void haltedBy(int step) {
        Node node = nodeOfStep[step];
        plantAfter(step, node, node.tryAll(node.enabled()));
    }

    private void plantAfter(int step, Node node, long alternatives) {
        if (alternatives != 0) {
            node.taken(trace.actor(step), trace.footprintOf(step));
            plant(node, alternatives);
        }
    }

    private void plant(Node node, long alternatives) {
        for (long left = alternatives; left != 0; left &= left - 1) {
            search.frontier().add(worker, new Branch(node, Long.numberOfTrailingZeros(left)));
        }
    }

    /** The decision of the branch's prefix that could not be taken again; -1 if all could. */
    int unrepeatable() {
        return unrepeatable;
    }

    /** Whether an execution was given up because somebody had waited for long. */
    boolean hasWaitedLong() {
        return waitedLong;
    }

    /** Whether the preemption bound kept an alternative away. */
    boolean wasBoundRefused() {
        return boundRefused;
    }
}
