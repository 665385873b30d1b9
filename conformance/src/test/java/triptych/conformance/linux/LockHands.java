package triptych.conformance.linux;

import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.linux.Linux;
import triptych.linux.struct.TaskStruct;

/** What tests of locks do with tasks. */
final class LockHands {
    static final int SIGKILL = 9;
    static final int SIGTERM = 15;

    private LockHands() {}

    static TaskStruct current(Linux os) {
        return os.kernel().tasks().of(os.kernel().machine().running());
    }

    /** A process of another user. */
    static TaskStruct user(Linux os, String name, Runnable body) {
        return os.kernel().tasks().of(os.kernel().user(name, body));
    }

    /** Returns when nobody can go on for a while. */
    static void letOthersRun(Linux os) {
        os.down_timeout(os.DEFINE_SEMAPHORE("pause", 0), 1);
    }

    /** A signal comes. */
    static void raise(Linux os, TaskStruct task, int signal) {
        os.kernel().machine().operate(Operation.WRITE, task.signals(), Access.WRITE);
        task.signals().raise(signal);
        wake(os, task);
    }

    /** {@code set_current_state}. */
    static void setState(Linux os, int state) {
        os.kernel().states().change(os.kernel().machine().running(), state, "nothing");
    }

    /** {@code schedule}, until somebody wakes it a while later. */
    static void sleep(Linux os) {
        TaskStruct self = current(os);
        user(
                os,
                "waker",
                () -> {
                    letOthersRun(os);
                    wake(os, self);
                });
        setState(os, Linux.TASK_UNINTERRUPTIBLE);
        os.kernel().states().schedule(os.kernel().machine().running());
    }

    static void wake(Linux os, TaskStruct task) {
        os.kernel().states().wakeUpProcess(os.kernel().machine().running(), task);
    }
}
