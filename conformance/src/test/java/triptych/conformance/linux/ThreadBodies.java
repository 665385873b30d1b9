package triptych.conformance.linux;

import triptych.linux.Linux;
import triptych.linux.struct.TaskStruct;
import triptych.linux.struct.ThreadFn;

/** Lives of kernel threads that several suites want. */
final class ThreadBodies {
    /** What each of them ends with. */
    static final int VALUE = 7;

    private ThreadBodies() {}

    /** Sleeps until it is stopped. */
    static ThreadFn untilStopped(Linux os) {
        return data -> {
            os.set_current_state(Linux.TASK_INTERRUPTIBLE);
            while (!os.kthread_should_stop()) {
                os.schedule();
                os.set_current_state(Linux.TASK_INTERRUPTIBLE);
            }
            os.__set_current_state(Linux.TASK_RUNNING);
            return VALUE;
        };
    }

    /** Sleeps in {@code state} until somebody wakes it, once. */
    static ThreadFn sleepsOnce(Linux os, int state) {
        return data -> {
            os.set_current_state(state);
            os.schedule();
            return VALUE;
        };
    }

    /** Sleeps in {@code state} for ever, whoever wakes it. */
    static ThreadFn neverLooks(Linux os, int state) {
        return data -> {
            while (true) {
                os.set_current_state(state);
                os.schedule();
            }
        };
    }

    /** Parks and sleeps as it is told, until it is stopped. */
    static ThreadFn parksWhenAsked(Linux os) {
        return data -> {
            while (!os.kthread_should_stop()) {
                os.kthread_parkme();
                os.set_current_state(Linux.TASK_INTERRUPTIBLE);
                if (!os.kthread_should_stop_or_park()) {
                    os.schedule();
                }
                os.__set_current_state(Linux.TASK_RUNNING);
            }
            return VALUE;
        };
    }

    /** A thread of {@code body} that has run until it slept, or ended; referenced. */
    static TaskStruct settled(Linux os, ThreadFn body) {
        TaskStruct k = os.kthread_create(body, null, "worker");
        os.get_task_struct(k);
        os.wake_up_process(k);
        os.msleep(1);
        return k;
    }
}
