package triptych.explore.reduction;

import java.util.Arrays;
import triptych.core.choice.Strategy;
import triptych.core.thread.Access;
import triptych.core.thread.Footprint;

/**
 * Finds the pairs of steps of an execution whose order can be reversed, by vector clocks.
 *
 * <p>A step happens after the step before of its own thread, after the step that made its thread
 * runnable, and after every earlier step that it depends on. A pair is a race when the later step
 * does not happen after the earlier one for another reason than their own dependence. The actors
 * that could begin what leads to the later step without the earlier one are the race's initials
 * (source sets; Abdulla and others, 2014).
 *
 * <p>Buffers are kept from one execution to the next.
 */
public final class Races {
    private final Trace trace;
    private final RaceSink sink;
    private final boolean timersMayFireEarly;

    private int stride;
    private int[] clocks = new int[4096];
    private int[] current = new int[8];
    private int[] before = new int[8];
    private int[] lastStepOf = new int[8];
    private int[] firstInTail = new int[8];
    private int lastBarrier;

    // The touches of one object form a chain, newest first.
    private int[] previousTouch = new int[512];
    private int[] stepOfTouch = new int[512];
    private int[] bucketId = new int[1024];
    private int[] bucketHead = new int[1024];
    private int[] usedBuckets = new int[1024];
    private int used;
    private int nextWait;
    private int done;

    /** {@code timersMayFireEarly} says whether time can pass while threads can still run. */
    public Races(Trace trace, RaceSink sink, boolean timersMayFireEarly) {
        this.trace = trace;
        this.sink = sink;
        this.timersMayFireEarly = timersMayFireEarly;
    }

    /** Reports the races whose later step is {@code firstNew} or comes after it. */
    public void find(int firstNew) {
        reset();
        for (int step = 0; step < trace.size(); step++) {
            done = step;
            boolean report = step >= firstNew;
            if (trace.isBarrier(step)) {
                waits(step, report);
                barrier(step, report);
            } else {
                ordinary(step, report);
            }
            index(step);
        }
        done = trace.size();
        waits(Integer.MAX_VALUE, true);
        if (timersMayFireEarly) {
            timeAfterTheEnd();
        }
    }

    /** Time could have passed once more before the end, had it come before anybody's last step. */
    private void timeAfterTheEnd() {
        Arrays.fill(before, 0, stride, 0);
        for (int a = 1; a < stride; a++) {
            if (lastStepOf[a] > lastBarrier) {
                Arrays.fill(firstInTail, 0, stride, -1);
                long initials = initialsBetween(lastStepOf[a], done);
                sink.race(
                        lastStepOf[a],
                        initials == 0 ? 1L << Strategy.CLOCK : initials,
                        Strategy.CLOCK);
            }
        }
    }

    private void reset() {
        stride = trace.mostActor() + 1;
        if (clocks.length < trace.size() * stride) {
            clocks = new int[trace.size() * stride * 2];
        }
        if (current.length < stride) {
            current = new int[stride * 2];
            before = new int[stride * 2];
            lastStepOf = new int[stride * 2];
            firstInTail = new int[stride * 2];
        }
        Arrays.fill(lastStepOf, 0, stride, -1);
        lastBarrier = -1;
        for (int i = 0; i < used; i++) {
            bucketId[usedBuckets[i]] = 0;
        }
        used = 0;
        nextWait = 0;
        int touches = trace.footprint().size();
        if (previousTouch.length < touches) {
            previousTouch = new int[touches * 2];
            stepOfTouch = new int[touches * 2];
        }
        if (bucketId.length < touches * 2) {
            int buckets = Integer.highestOneBit(touches) * 4;
            bucketId = new int[buckets];
            bucketHead = new int[buckets];
            usedBuckets = new int[buckets];
        }
    }

    // ---- clocks ----

    /** Starts the clock of {@code step}: what it comes after whatever it touches. */
    private void startClock(int actor, int enabledBy) {
        Arrays.fill(current, 0, stride, 0);
        if (lastStepOf[actor] >= 0) {
            join(lastStepOf[actor]);
        }
        if (enabledBy >= 0) {
            join(enabledBy);
        }
        System.arraycopy(current, 0, before, 0, stride);
    }

    private void join(int step) {
        int from = step * stride;
        for (int a = 0; a < stride; a++) {
            if (clocks[from + a] > current[a]) {
                current[a] = clocks[from + a];
            }
        }
    }

    private void storeClock(int step) {
        int actor = trace.actor(step);
        current[actor] = step + 1;
        System.arraycopy(current, 0, clocks, step * stride, stride);
        lastStepOf[actor] = step;
    }

    private boolean isBefore(int step, int[] clock) {
        return clock[trace.actor(step)] > step;
    }

    private boolean happensBefore(int step, int later) {
        return clocks[later * stride + trace.actor(step)] > step;
    }

    // ---- steps ----

    private void ordinary(int step, boolean report) {
        int actor = trace.actor(step);
        startClock(actor, trace.enabledBy(step));
        boolean racesBarrier =
                lastBarrier >= 0 && !trace.isForced(lastBarrier) && !isBefore(lastBarrier, before);
        for (int i = trace.touchStart(step); i < trace.touchEnd(step); i++) {
            meet(trace.touch(i), actor);
        }
        if (lastBarrier >= 0) {
            join(lastBarrier);
        }
        storeClock(step);
        if (report) {
            for (int i = trace.touchStart(step); i < trace.touchEnd(step); i++) {
                reportConflicts(trace.touch(i), step, actor);
            }
            if (racesBarrier) {
                race(lastBarrier, step, actor);
            }
        }
    }

    /** Joins the clocks of the earlier steps that a touch depends on. */
    private void meet(int touch, int actor) {
        int mode = Footprint.modeOf(touch);
        for (int t = newest(Footprint.idOf(touch)); t >= 0; t = previousTouch[t]) {
            int earlierMode = Footprint.modeOf(trace.touch(t));
            int earlier = stepOfTouch[t];
            if (trace.actor(earlier) != actor
                    && (Access.conflict(earlierMode, mode) || Access.enables(earlierMode, mode))) {
                join(earlier);
            }
            if (endsChain(earlierMode)) {
                return;
            }
        }
    }

    private void reportConflicts(int touch, int step, int actor) {
        int mode = Footprint.modeOf(touch);
        for (int t = newest(Footprint.idOf(touch)); t >= 0; t = previousTouch[t]) {
            int earlierMode = Footprint.modeOf(trace.touch(t));
            int earlier = stepOfTouch[t];
            if (trace.actor(earlier) != actor
                    && Access.conflict(earlierMode, mode)
                    && !isBefore(earlier, before)) {
                race(earlier, step, actor);
            }
            if (endsRaces(earlierMode, mode)) {
                return;
            }
        }
    }

    /** Whether all that touched the object earlier happens before an access of this mode. */
    private static boolean endsChain(int mode) {
        return mode == Access.WRITE || mode == Access.ACQUIRE;
    }

    /**
     * Whether no step before an access of mode {@code earlier} needs to be reversed with one of
     * mode {@code later}. Whoever takes a lock must go before the taking that keeps it waiting,
     * which a look at the lock does not tell.
     */
    private static boolean endsRaces(int earlier, int later) {
        boolean takesLock = later == Access.ACQUIRE || later == Access.ACQUIRE_SHARED;
        return takesLock ? earlier == Access.ACQUIRE : endsChain(earlier);
    }

    private void barrier(int step, boolean report) {
        int actor = trace.actor(step);
        startClock(actor, trace.enabledBy(step));
        for (int a = 0; a < stride; a++) {
            if (lastStepOf[a] >= 0) {
                join(lastStepOf[a]);
            }
        }
        // Time that passes only when nothing can run comes after everything in any order.
        if (report && (timersMayFireEarly || !trace.isForced(step))) {
            for (int a = 0; a < stride; a++) {
                int last = lastStepOf[a];
                if (a != actor && last >= 0 && last > lastBarrier && !isBefore(last, before)) {
                    storeClockForRace(step);
                    race(last, step, actor);
                }
            }
            sink.haltedBy(step);
        }
        storeClock(step);
        lastBarrier = step;
    }

    private void storeClockForRace(int step) {
        System.arraycopy(current, 0, clocks, step * stride, stride);
        clocks[step * stride + trace.actor(step)] = step + 1;
    }

    /** Threads that wait for a lock: their next step would race with whoever took it. */
    private void waits(int step, boolean report) {
        Footprint footprint = trace.footprint();
        while (nextWait < footprint.waits() && footprint.waitStep(nextWait) <= step) {
            if (report) {
                int actor = footprint.waitActor(nextWait);
                if (actor < stride) {
                    startClock(actor, footprint.waitEnabledBy(nextWait));
                    reportWait(footprint.waitTouch(nextWait), actor);
                }
            }
            nextWait++;
        }
    }

    private void reportWait(int touch, int actor) {
        int mode = Footprint.modeOf(touch);
        for (int t = newest(Footprint.idOf(touch)); t >= 0; t = previousTouch[t]) {
            int earlierMode = Footprint.modeOf(trace.touch(t));
            int earlier = stepOfTouch[t];
            if (trace.actor(earlier) != actor
                    && Access.conflict(earlierMode, mode)
                    && !isBefore(earlier, before)) {
                raceOfWait(earlier, actor);
            }
            if (endsRaces(earlierMode, mode)) {
                return;
            }
        }
    }

    // ---- initials ----

    private void race(int earlier, int later, int actor) {
        Arrays.fill(firstInTail, 0, stride, -1);
        long initials = initialsBetween(earlier, later);
        if (firstInTail[actor] < 0 && nothingInTailPrecedes(later)) {
            initials |= 1L << actor;
        }
        sink.race(earlier, initials, actor);
    }

    private void raceOfWait(int earlier, int actor) {
        Arrays.fill(firstInTail, 0, stride, -1);
        long initials = initialsBetween(earlier, done);
        if (initials == 0 || firstInTail[actor] < 0) {
            initials |= 1L << actor;
        }
        sink.race(earlier, initials, actor);
    }

    /**
     * The actors that can take the first of the steps between, of those that do not come after
     * {@code earlier}.
     */
    private long initialsBetween(int earlier, int end) {
        long initials = 0;
        for (int k = earlier + 1; k < end; k++) {
            if (!happensBefore(earlier, k)) {
                int actor = trace.actor(k);
                if (firstInTail[actor] < 0) {
                    if (nothingInTailPrecedes(k)) {
                        initials |= 1L << actor;
                    }
                    firstInTail[actor] = k;
                }
            }
        }
        return initials;
    }

    private boolean nothingInTailPrecedes(int step) {
        for (int a = 0; a < stride; a++) {
            if (firstInTail[a] >= 0 && happensBefore(firstInTail[a], step)) {
                return false;
            }
        }
        return true;
    }

    // ---- touches by object ----

    private int newest(int id) {
        int bucket = bucketOf(id);
        return bucketId[bucket] == 0 ? -1 : bucketHead[bucket];
    }

    private void index(int step) {
        for (int t = trace.touchStart(step); t < trace.touchEnd(step); t++) {
            int id = Footprint.idOf(trace.touch(t));
            int bucket = bucketOf(id);
            if (bucketId[bucket] == 0) {
                bucketId[bucket] = id;
                usedBuckets[used++] = bucket;
                previousTouch[t] = -1;
            } else {
                previousTouch[t] = bucketHead[bucket];
            }
            bucketHead[bucket] = t;
            stepOfTouch[t] = step;
        }
    }

    private int bucketOf(int id) {
        int mask = bucketId.length - 1;
        int bucket = id * 0x9E3779B1 >>> 7 & mask;
        while (bucketId[bucket] != 0 && bucketId[bucket] != id) {
            bucket = bucket + 1 & mask;
        }
        return bucket;
    }
}
