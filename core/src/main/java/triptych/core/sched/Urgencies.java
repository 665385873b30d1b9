package triptych.core.sched;

import triptych.core.lock.PriorityLending;
import triptych.core.thread.SimThread;
import triptych.core.thread.Threads;

/**
 * How urgent each thread is at present: where it stands, what use has made of that, and what those
 * lend whom it keeps waiting.
 */
final class Urgencies {
    private final Threads threads;
    private final Timeshare timeshare;

    Urgencies(Threads threads, Timeshare timeshare) {
        this.threads = threads;
        this.timeshare = timeshare;
    }

    /** Low is urgent. */
    int of(int thread) {
        return PriorityLending.effective(threads.at(thread), threads, this::own);
    }

    private int own(SimThread thread) {
        return standingOf(thread).place(timeshare.levels(thread.index()));
    }

    SchedulingClass kindOf(int thread) {
        return standingOf(threads.at(thread)).kind();
    }

    /** A thread of no kernel stays as urgent as it is said to be. */
    private static Standing standingOf(SimThread thread) {
        if (thread.isInterrupt()) {
            return Standing.interrupt(0);
        }
        return thread.face() instanceof Scheduled face
                ? face.standing()
                : Standing.fixed(thread.priority());
    }
}
