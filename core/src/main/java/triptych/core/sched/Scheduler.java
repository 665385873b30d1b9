package triptych.core.sched;

import triptych.core.choice.Strategy;
import triptych.core.thread.Operation;
import triptych.core.thread.Threads;
import triptych.core.time.Clock;

/**
 * The strategy of a plain run: so many processors, on which the most urgent threads step in turn.
 *
 * <p>Every step takes the same time, so the clock goes on while threads run, on a machine whose
 * settings allow that. Who waits for a lock has no processor.
 */
public final class Scheduler implements Strategy {
    /** More could not be busy. */
    public static final int PROCESSORS_MOST = Threads.MOST;

    private static final long CLOCK_ONLY = 1L << CLOCK;

    private final Processors processors;
    private final ProcessorUse use;
    private final ReadyQueue queue = new ReadyQueue();
    private final TimeSlices slices = new TimeSlices();
    private final Rounds rounds = new Rounds();
    private Threads threads;
    private Clock clock;
    private Timeshare timeshare;
    private Urgencies urgencies;
    private long seen;
    private boolean timePassed;

    public Scheduler(int processors) {
        if (processors < 1 || processors > PROCESSORS_MOST) {
            throw new IllegalArgumentException(
                    "processors must be from 1 to " + PROCESSORS_MOST + ": " + processors);
        }
        this.processors = new Processors(processors);
        this.use = new ProcessorUse(processors);
    }

    /** Tells the scheduler whose threads it looks after; before the run starts. */
    public void govern(Threads newThreads, Clock newClock) {
        threads = newThreads;
        clock = newClock;
        timeshare = new Timeshare(clock.hz());
        urgencies = new Urgencies(threads, timeshare);
    }

    /** Who ran where. */
    public ProcessorUse use() {
        return use;
    }

    @Override
    public int chooseActor(long enabled, int last) {
        lookAtClock(last);
        long ready = enabled & ~CLOCK_ONLY;
        for (long left = queue.update(ready); left != 0; left &= left - 1) {
            slices.renew(Long.numberOfTrailingZeros(left));
        }
        if (ready == 0) {
            rounds.rest();
            processors.assign(0);
            return letTimePass();
        }
        long offering = offers(last);
        long keeping = processors.threads() & ~(offering | givesWay(last));
        long chosen = queue.first(processors.count(), urgencies, keeping, offering);
        long arrived = processors.assign(chosen);
        long interrupted = interrupted();
        rounds.interrupt(arrived & interrupted);
        rounds.advance(processors.busy());
        if (rounds.takeTick() && (enabled & CLOCK_ONLY) != 0) {
            return letTimePass();
        }
        return step(rounds.next(processors.busy(), interrupted));
    }

    private int letTimePass() {
        timePassed = true;
        use.timePassed();
        return CLOCK;
    }

    /** Who keeps its processor while time passes pays for that. */
    private void lookAtClock(int last) {
        long now = clock.now();
        if (now > seen && !timePassed && last != CLOCK) {
            charge(last, (now - seen) * Rounds.PER_TICK);
        }
        timeshare.timeIs(now);
        seen = now;
        timePassed = false;
    }

    /** The bit of {@code last} if it offers its processor to everybody, once. */
    private long offers(int last) {
        return last != CLOCK
                        && threads.at(last).operation() == Operation.YIELD
                        && urgencies.kindOf(last) != SchedulingClass.FIFO
                ? 1L << last
                : 0;
    }

    /** The bit of {@code last} if it is to let its equals go first. */
    private long givesWay(int last) {
        if (last == CLOCK) {
            return 0;
        }
        boolean atEnd = slices.isOver(last) && urgencies.kindOf(last).takesTurns();
        if (!atEnd && threads.at(last).operation() != Operation.YIELD) {
            return 0;
        }
        slices.renew(last);
        queue.toTheEnd(last);
        return 1L << last;
    }

    /** The processors that answer interrupts. */
    private long interrupted() {
        long interrupted = 0;
        for (long busy = processors.busy(); busy != 0; busy &= busy - 1) {
            int processor = Long.numberOfTrailingZeros(busy);
            if (urgencies.kindOf(processors.threadOn(processor)) == SchedulingClass.INTERRUPT) {
                interrupted |= 1L << processor;
            }
        }
        return interrupted;
    }

    private int step(int processor) {
        int thread = processors.threadOn(processor);
        charge(thread, 1);
        use.stepped(thread, processor);
        return thread;
    }

    private void charge(int thread, long steps) {
        slices.charge(thread, steps);
        timeshare.charge(thread, steps);
        use.used(thread, steps);
    }

    @Override
    public int chooseValue(int alternatives) {
        return 0;
    }
}
