package triptych.core.sched;

import triptych.core.choice.Strategy;
import triptych.core.lock.PriorityLending;
import triptych.core.thread.SimThread;
import triptych.core.thread.Threads;

/**
 * The policy of a plain run: one processor, the most urgent thread runs, equals take turns when one
 * stops by itself.
 *
 * <p>A thread that others wait for runs with the most urgent priority among them.
 */
public final class PriorityPolicy implements Strategy {
    private Threads threads;

    /** Tells the policy whose threads it looks after; before the run starts. */
    public void govern(Threads newThreads) {
        threads = newThreads;
    }

    @Override
    public int chooseActor(long enabled, int last) {
        int best = CLOCK;
        int bestPriority = Integer.MAX_VALUE;
        // From the one after the last, so that equals take turns; the last itself goes first if it
        // can.
        for (int turn = 0; turn <= threads.last(); turn++) {
            int actor = last == CLOCK ? turn + 1 : (last - 1 + turn) % threads.last() + 1;
            if (actor <= threads.last() && (enabled & 1L << actor) != 0) {
                SimThread thread = threads.at(actor);
                int priority = PriorityLending.effective(thread, threads);
                if (priority < bestPriority) {
                    best = actor;
                    bestPriority = priority;
                }
            }
        }
        return best;
    }

    @Override
    public int chooseValue(int alternatives) {
        return 0;
    }
}
