package triptych.linux.struct;

import triptych.core.routine.KernelText;
import triptych.core.sched.Standing;

/** How urgent a task is: its niceness, and its real-time priority while it has one. */
@KernelText
public final class TaskPriority {
    public static final int SCHED_NORMAL = 0;
    public static final int SCHED_FIFO = 1;
    public static final int NICEST = 19;
    public static final int LEAST_NICE = -20;

    /** Real-time priorities are from 1 to 99, and a higher one is more urgent. */
    private static final int MAX_RT_PRIO = 100;

    private int nice;
    private int realTime;

    /** Of {@code SCHED_NORMAL} from now on. */
    public void becomeNormal(int newNice) {
        nice = newNice;
        realTime = 0;
    }

    /** Of {@code SCHED_FIFO} from now on, with {@code priority} from 1 to 99. */
    public void becomeFifo(int priority) {
        realTime = priority;
    }

    /** Without effect as long as the task is of {@code SCHED_FIFO}. */
    public void setNice(int newNice) {
        nice = newNice;
    }

    int policy() {
        return realTime > 0 ? SCHED_FIFO : SCHED_NORMAL;
    }

    /** On one line with all other tasks: low is urgent, 120 is niceness 0. */
    int prio() {
        return realTime > 0 ? MAX_RT_PRIO - 1 - realTime : Standing.USER + nice;
    }

    Standing standing() {
        return realTime > 0 ? Standing.fifo(prio()) : Standing.timeshare(prio());
    }
}
