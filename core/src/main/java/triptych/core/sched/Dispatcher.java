package triptych.core.sched;

import java.util.function.Consumer;
import triptych.core.choice.ScheduleLog;
import triptych.core.choice.Strategy;
import triptych.core.fiber.FiberAbandoned;
import triptych.core.fiber.FiberPinned;
import triptych.core.thread.Access;
import triptych.core.thread.Baton;
import triptych.core.thread.CurrentBaton;
import triptych.core.thread.Footprint;
import triptych.core.thread.Operation;
import triptych.core.thread.SimObject;
import triptych.core.thread.SimThread;
import triptych.core.thread.ThreadState;
import triptych.core.thread.Threads;
import triptych.core.thread.WakeReason;
import triptych.core.time.Clock;
import triptych.core.wait.SleepQueues;

/**
 * Hands the baton from thread to thread as the strategy says, and lets time pass.
 *
 * <p>The strategy is asked by the thread that is about to stop, on that thread's own fiber: while
 * the answer is "go on" nothing is switched at all.
 */
public final class Dispatcher implements Baton, SleepQueues.Steps {
    /** In place of an actor: the execution is over. */
    private static final int OVER = -2;

    private static final BodyEntry ENTRY = new BodyEntry();

    private final Threads threads;
    private final Clock clock;
    private final Footprint footprint;
    private final ScheduleLog log;
    private final Strategy strategy;
    private final Limits limits;
    private final boolean timeMayPassEarly;
    private final Yielders yielders;
    private final Patience patience;

    /** Before that step nobody can have waited for long. */
    private final int patienceFrom;

    private SleepQueues sleepQueues;
    private Rest rest;
    private StepListener listener;
    private Alarms alarms;
    private Consumer<SimThread> farewell;
    private RecentSteps recent;

    private SimThread running;
    private SimThread unwinding;
    private int next = OVER;
    private int last = Strategy.CLOCK;
    private int step = -1;
    private boolean over;
    private boolean cut;
    private int earlyTimersLeft;
    private boolean earlyTimerRefused;

    /** Hears of every step of a watched run. */
    public interface StepListener {
        /** {@code thread} begins a step: the operation that it stood before. */
        void stepped(SimThread thread);

        /** Time passed. */
        void timePassed(long from, long to);

        /** A value was chosen. */
        void chose(SimThread thread, int value, int alternatives);

        /** {@code thread} has ended. */
        void exited(SimThread thread);
    }

    public Dispatcher(
            Threads threads,
            Clock clock,
            Footprint footprint,
            ScheduleLog log,
            Strategy strategy,
            Limits limits) {
        this.threads = threads;
        this.clock = clock;
        this.footprint = footprint;
        this.log = log;
        this.strategy = strategy;
        this.limits = limits;
        this.timeMayPassEarly = limits.letTimePassEarly();
        // Where time goes on by itself, a scheduler gives each its turn.
        this.patienceFrom = limits.ticking() ? Integer.MAX_VALUE : Patience.STEPS;
        this.yielders = new Yielders(threads, footprint);
        this.patience = new Patience(threads);
        this.earlyTimersLeft = limits.earlyTimers();
    }

    /**
     * Connects what is made after the dispatcher. {@code stepListener} is null while nobody
     * watches.
     */
    public void connect(SleepQueues queues, Rest judge, StepListener stepListener) {
        sleepQueues = queues;
        rest = judge;
        listener = stepListener;
    }

    /** Lets time stop at the ticks of {@code newAlarms} too. */
    public void setAlarms(Alarms newAlarms) {
        alarms = newAlarms;
    }

    /** Who is told in the last step of every thread that it ends; null for nobody. */
    public void setFarewell(Consumer<SimThread> newFarewell) {
        farewell = newFarewell;
    }

    // ---- the run ----

    /** Runs the machine until it is over. Called on the carrier, outside all fibers. */
    public void run() {
        CurrentBaton.set(this);
        int actor = decide();
        while (actor != OVER) {
            next = OVER;
            threads.at(actor).fiber().resume();
            actor = next;
        }
        running = null;
        CurrentBaton.clear();
    }

    /** The body of every simulated thread's fiber. */
    public void runBody(SimThread thread, Runnable body) {
        CurrentBaton.set(this);
        try {
            begin(thread);
            ENTRY.run(body);
            requireLeft(thread);
        } catch (FiberAbandoned end) {
            throw end;
        } catch (Throwable thrown) {
            if (over) {
                return;
            }
            rest.bodyThrew(thread, thrown);
        }
        thread.markExited();
        tellExit(thread);
        next = decide();
    }

    /** A routine that does not leave would hide the window after its return. */
    private static void requireLeft(SimThread thread) {
        if (thread.isInKernel()) {
            throw new IllegalStateException(
                    "thread " + thread.name() + " ended inside " + thread.routine().name());
        }
    }

    private void tellExit(SimThread thread) {
        if (farewell != null) {
            farewell.accept(thread);
        }
        if (listener != null) {
            listener.exited(thread);
        }
    }

    /** The execution ends here: nobody gets the baton again. */
    public void stop() {
        noteWaits();
        over = true;
    }

    /** Ends the fibers of those who have not come to their end. */
    public void abandonAll() {
        for (int i = 1; i <= threads.last(); i++) {
            unwinding = threads.at(i);
            unwinding.fiber().abandon();
        }
        unwinding = null;
    }

    /** Whose fiber is being ended; what its body still asks of the kernel is not to happen. */
    public SimThread unwinding() {
        return unwinding;
    }

    /** Whether the strategy gave the execution up. */
    public boolean wasCut() {
        return cut;
    }

    /** Whether a timer could have fired early once more than the limit allows. */
    public boolean wasEarlyTimerRefused() {
        return earlyTimerRefused;
    }

    /** Whether somebody was let go first because of a long wait. */
    public boolean hasHurried() {
        return patience.hasHurried();
    }

    // ---- the baton ----

    @Override
    public void stopBefore(SimThread thread, Operation operation, SimObject on) {
        thread.standBefore(operation, on);
        if (operation == Operation.YIELD || operation == Operation.POLL) {
            yielders.offers(thread);
        }
        int actor = decide();
        if (actor != thread.index()) {
            next = actor;
            giveUpBaton(thread);
        }
        begin(thread);
    }

    private void giveUpBaton(SimThread thread) {
        try {
            thread.fiber().suspend();
        } catch (FiberPinned pinned) {
            // The module may catch it, and must not go on as if it had been resumed.
            if (!over) {
                next = OVER;
                rest.bodyThrew(thread, pinned);
            }
            throw pinned;
        }
    }

    private void begin(SimThread thread) {
        running = thread;
        if (listener != null) {
            listener.stepped(thread);
        }
        footprint.beginStep(thread.takeEnabledBy());
        thread.beginStep();
    }

    @Override
    public Error leaveForEver(SimThread thread) {
        tellExit(thread);
        next = decide();
        return dropFiber(thread);
    }

    /** Suspends a fiber that will not be resumed, except to be unwound. */
    public Error dropFiber(SimThread thread) {
        while (true) {
            thread.fiber().suspend();
        }
    }

    @Override
    public int choose(int alternatives) {
        if (alternatives < 1) {
            throw new IllegalArgumentException(
                    "a choice needs at least one alternative: " + alternatives);
        }
        stopBefore(running, Operation.CHOOSE, running);
        return chooseInStep(alternatives);
    }

    /** As {@link #choose} within the step that runs: nobody can step before the value is known. */
    public int chooseInStep(int alternatives) {
        if (alternatives == 1) {
            return 0;
        }
        int value = strategy.chooseValue(alternatives);
        log.add(value);
        if (listener != null) {
            listener.chose(running, value, alternatives);
        }
        return value;
    }

    @Override
    public SimThread running() {
        return running;
    }

    @Override
    public Footprint footprint() {
        return footprint;
    }

    @Override
    public int step() {
        return step;
    }

    // ---- decisions ----

    private int decide() {
        while (!over) {
            long canStep = enabledThreads();
            long enabled = yielders.without(canStep);
            if (enabled == 0) {
                // Who polls for somebody's sake can look again after time has passed.
                if (!timeIsOfUse() && (canStep == 0 || !isUserLeft())) {
                    noteWaits();
                    over = true;
                    rest.nothingCanRun();
                    break;
                }
                enabled = 1L << Strategy.CLOCK;
            } else if (timeMayPassEarly && offersTimeEarly()) {
                enabled |= 1L << Strategy.CLOCK;
            }
            boolean isLong = step >= patienceFrom;
            if (isLong) {
                enabled = hurried(enabled);
            }
            boolean goesOn = !patience.hasHurried() || strategy.bearsLongWaits();
            int actor = goesOn ? strategy.chooseActor(enabled, last) : Strategy.CUT;
            if (actor == Strategy.CUT) {
                cut = true;
                over = true;
                break;
            }
            log.add(actor);
            if (isLong) {
                patience.stepped(actor);
            }
            if (++step >= limits.steps() - RecentSteps.KEPT && !withinLimit(actor)) {
                break;
            }
            if (actor != Strategy.CLOCK) {
                last = actor;
                return actor;
            }
            if (enabled == 1L << Strategy.CLOCK) {
                passTime();
            } else {
                passTimeEarly();
            }
        }
        return OVER;
    }

    /** Of those who can step, whoever was passed over for long; else all. */
    private long hurried(long enabled) {
        if (patience.isNoteDue(step)) {
            patience.note(timeIsOfUse());
        }
        if (!patience.isLost()) {
            return enabled;
        }
        return patience.first(timeIsOfUse() ? enabled | 1L << Strategy.CLOCK : enabled, enabled);
    }

    private long enabledThreads() {
        long enabled = 0;
        for (int i = threads.last(); i > 0; i--) {
            if (threads.at(i).isEnabled()) {
                enabled |= 1L << i;
            }
        }
        return enabled;
    }

    /** For the reduction: who waits for a lock now, before a step that depends on everything. */
    private void noteWaits() {
        if (!footprint.isRecording()) {
            return;
        }
        for (int i = 1; i <= threads.last(); i++) {
            SimThread thread = threads.at(i);
            if (thread.state() == ThreadState.READY && !thread.isEnabled()) {
                footprint.waitsFor(thread, thread.operand(), modeOf(thread.operation()), step);
            }
        }
    }

    private static int modeOf(Operation waiting) {
        return waiting == Operation.LOCK_SHARED || waiting == Operation.AWAIT_END
                ? Access.ACQUIRE_SHARED
                : Access.ACQUIRE;
    }

    private boolean withinLimit(int actor) {
        if (recent == null) {
            recent = new RecentSteps();
        }
        recent.add(actor == Strategy.CLOCK ? null : threads.at(actor));
        if (step < limits.steps()) {
            return true;
        }
        stop();
        if (patience.isUserAsleep()) {
            // Time passes: it may be that all ends well as soon as he goes on.
            cut = !strategy.bearsLongWaits();
        } else {
            rest.stepLimit(limits.steps(), recent);
        }
        return false;
    }

    // ---- time ----

    /** Whether somebody whom the run waits for could go on later. */
    private boolean timeIsOfUse() {
        boolean sleepersInGoneText = false;
        boolean deadlines = false;
        if (alarms != null && alarms.earliest() != SimThread.NEVER) {
            deadlines = true;
            sleepersInGoneText = alarms.leadIntoGoneText();
        }
        for (int i = threads.last(); i > 0; i--) {
            SimThread thread = threads.at(i);
            if (thread.state() != ThreadState.EXITED && thread.deadline() != SimThread.NEVER) {
                deadlines = true;
                sleepersInGoneText |= thread.text() != null && thread.text().isGone();
            }
        }
        return deadlines && (sleepersInGoneText || isUserLeft());
    }

    private long earliestDeadline() {
        long earliest = alarms == null ? SimThread.NEVER : alarms.earliest();
        for (int i = threads.last(); i > 0; i--) {
            SimThread thread = threads.at(i);
            if (thread.state() == ThreadState.SLEEPING && thread.deadline() < earliest) {
                earliest = thread.deadline();
            }
        }
        return earliest;
    }

    /** Whether time may pass now, although threads can run. */
    private boolean offersTimeEarly() {
        if (limits.ticking()) {
            // Once all users have ended the run is to come to rest.
            return isUserLeft();
        }
        if (earliestDeadline() == SimThread.NEVER) {
            return false;
        }
        earlyTimerRefused |= earlyTimersLeft == 0;
        return earlyTimersLeft > 0;
    }

    private void passTimeEarly() {
        if (limits.ticking()) {
            running = null;
            moveClockTo(clock.now() + 1);
        } else {
            earlyTimersLeft--;
            passTime();
        }
    }

    private void passTime() {
        running = null;
        long earliest = earliestDeadline();
        passTimeTo(earliest == SimThread.NEVER ? clock.now() + 1 : earliest);
    }

    private boolean isUserLeft() {
        for (int i = threads.last(); i > 0; i--) {
            SimThread thread = threads.at(i);
            if (thread.isUserProcess() && thread.state() != ThreadState.EXITED) {
                return true;
            }
        }
        return false;
    }

    /**
     * Time moves to {@code tick} and every wait whose deadline has come by then is over. A step of
     * its own kind.
     */
    public void passTimeTo(long tick) {
        yielders.release();
        moveClockTo(tick);
    }

    /** As {@link #passTimeTo}; who polls is still held back, for others can change something. */
    private void moveClockTo(long tick) {
        noteWaits();
        footprint.barrier();
        long from = clock.now();
        clock.advanceTo(tick);
        if (listener != null) {
            listener.timePassed(from, clock.now());
        }
        for (int i = 1; i <= threads.last(); i++) {
            SimThread thread = threads.at(i);
            if (thread.deadline() <= clock.now()) {
                sleepQueues.endWait(thread, WakeReason.TIMED_OUT, null);
            }
        }
        if (alarms != null) {
            alarms.ring(clock.now());
        }
    }
}
