package triptych.explore.search;

import triptych.core.choice.Strategy;
import triptych.explore.reduction.SleepSet;

/**
 * A state of the program under test, known by the decisions that led there.
 *
 * <p>What was tried from here grows while the search runs, perhaps by several workers: every access
 * to it holds the node's monitor.
 */
final class Node {
    private final Node parent;
    private final int choice;
    private final int depth;
    private final long enabled;
    private final int last;
    private final int preemptions;
    private final SleepSet sleep;

    private final boolean value;

    private long tried;
    private SleepSet takenBefore;
    private boolean claimed;

    private Node(
            boolean value,
            Node parent,
            int choice,
            long enabled,
            int last,
            int preemptions,
            SleepSet sleep) {
        this.value = value;
        this.parent = parent;
        this.choice = choice;
        this.depth = parent == null ? 0 : parent.depth + 1;
        this.enabled = enabled;
        this.last = last;
        this.preemptions = preemptions;
        this.sleep = sleep;
        this.takenBefore = sleep;
    }

    /** A node where an actor is chosen; reached from {@code parent} by {@code choice}. */
    static Node ofActor(
            Node parent, int choice, long enabled, int last, int preemptions, SleepSet sleep) {
        return new Node(false, parent, choice, enabled, last, preemptions, sleep);
    }

    /** A node where a value is chosen, within a step. */
    static Node ofValue(
            Node parent, int choice, long values, int last, int preemptions, SleepSet sleep) {
        return new Node(true, parent, choice, values, last, preemptions, sleep);
    }

    /** Whether an actor is chosen here, rather than a value. */
    boolean isActorNode() {
        return !value;
    }

    Node parent() {
        return parent;
    }

    /** The decision that led here from the parent. */
    int choice() {
        return choice;
    }

    /** How many decisions led here. */
    int depth() {
        return depth;
    }

    /** Bit {@code a} is set when alternative {@code a} exists. */
    long enabled() {
        return enabled;
    }

    /** The actor that stepped last before this state. */
    int last() {
        return last;
    }

    /** How many switches away from a thread that could go on led here. */
    int preemptions() {
        return preemptions;
    }

    /** Who need not step first from here. */
    SleepSet sleep() {
        return sleep;
    }

    /** Marks alternatives as tried, and gives those that were not yet. */
    synchronized long tryAll(long alternatives) {
        long fresh = alternatives & enabled & ~tried & (value ? -1 : ~sleep.actors());
        tried |= fresh;
        return fresh;
    }

    /**
     * Marks one of {@code initials} as tried, unless one of them already is, or need not be.
     *
     * @return the alternative to try, as a bit; several if none of them can step here; 0 if nothing
     *     is to be done
     */
    synchronized long tryOneOf(long initials, int preferred) {
        if ((initials & (tried | sleep.actors())) != 0) {
            return 0;
        }
        long can = initials & enabled;
        if (can == 0) {
            // Time that cannot pass here yet cannot have passed before what makes it pass.
            return preferred == Strategy.CLOCK ? 0 : tryAll(enabled);
        }
        long chosen = (can & 1L << preferred) != 0 ? 1L << preferred : Long.lowestOneBit(can);
        tried |= chosen;
        return chosen;
    }

    /**
     * The step that {@code actor} takes from here is being explored: whoever comes next may leave
     * it asleep.
     */
    synchronized void taken(int actor, int[] footprint) {
        takenBefore = takenBefore.with(actor, footprint);
    }

    /**
     * Starts an alternative, once what every alternative started before it touches is known.
     *
     * @return who sleeps below it
     */
    synchronized SleepSet claim() throws InterruptedException {
        while (claimed) {
            wait();
        }
        claimed = !value;
        return takenBefore;
    }

    /** What the alternative that was started last touches is known. */
    synchronized void release() {
        claimed = false;
        notifyAll();
    }
}
