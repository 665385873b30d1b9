package triptych.conformance.linux;

import java.util.ArrayList;
import java.util.List;
import triptych.core.machine.Machine;
import triptych.core.thread.Access;
import triptych.core.thread.Operation;
import triptych.linux.Linux;
import triptych.linux.struct.TaskStruct;
import triptych.linux.struct.WaitQueueEntry;
import triptych.linux.struct.WaitQueueHead;

/** What the suites on waiting need beside the routines: sleepers, signals, and a moment of rest. */
final class WaitingHands {
    static final int SIGKILL = 9;
    static final int SIGTERM = 15;

    /** What happened, by the names of those to whom it did. */
    final List<String> log = new ArrayList<>();

    private final Linux os;
    private final Machine machine;

    WaitingHands(Linux os) {
        this.os = os;
        this.machine = os.kernel().machine();
    }

    TaskStruct self() {
        return os.kernel().tasks().of(machine.running());
    }

    /** A process that notes its name when its body has come to the end. */
    TaskStruct start(String name, Runnable body) {
        return os.kernel()
                .tasks()
                .of(
                        os.kernel()
                                .user(
                                        name,
                                        () -> {
                                            body.run();
                                            log.add(name);
                                        }));
    }

    /** As {@link #start}, and it has come to sleep. */
    TaskStruct asleep(String name, Runnable body) {
        TaskStruct task = start(name, body);
        rest();
        return task;
    }

    /** Until everybody else sleeps: time passes only then. */
    void rest() {
        os.wait_for_completion_timeout(os.DECLARE_COMPLETION("rest"), 1);
    }

    /** A signal that {@code task} has allowed. */
    void signal(TaskStruct task, int signal) {
        machine.operate(Operation.WRITE, task.signals(), Access.WRITE);
        task.signals().raise(signal);
        wake(task);
    }

    /** {@code wake_up_process}. */
    void wake(TaskStruct task) {
        os.kernel().states().wakeUpProcess(machine.running(), task);
    }

    /** {@code set_current_state}. */
    void setState(int state) {
        os.kernel().states().change(machine.running(), state, "a test");
    }

    /** A sleeper on {@code q}, once; it is noted when a wake-up wakes it. */
    TaskStruct sleeper(String name, WaitQueueHead q, int state, boolean exclusive) {
        return asleep(
                name,
                () -> {
                    WaitQueueEntry w = noted(name);
                    if (exclusive) {
                        os.prepare_to_wait_exclusive(q, w, state);
                    } else {
                        os.prepare_to_wait(q, w, state);
                    }
                    os.kernel().states().schedule(machine.running());
                    os.finish_wait(q, w);
                });
    }

    /** An entry of the caller's that is noted when a wake-up wakes it. */
    WaitQueueEntry noted(String name) {
        return os.DEFINE_WAIT_FUNC(
                name,
                (w, mode, flags, key) -> {
                    int woken = os.autoremove_wake_function(w, mode, flags, key);
                    if (woken > 0) {
                        log.add("woke " + name);
                    }
                    return woken;
                });
    }

    /** Ends the sleep of whoever is left on {@code q}. */
    void sendHome(WaitQueueHead q) {
        os.wake_up_all(q);
        rest();
    }
}
