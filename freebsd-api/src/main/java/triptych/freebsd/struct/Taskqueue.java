package triptych.freebsd.struct;

import java.util.ArrayList;
import java.util.List;
import triptych.core.routine.KernelText;
import triptych.core.routine.Symbol;
import triptych.core.thread.SimObject;

/** {@code struct taskqueue}: tasks, and the threads that run them. */
@KernelText
@Symbol(name = "taskqueue", header = "sys/taskqueue.h")
public final class Taskqueue extends SimObject {
    private final String name;
    private final List<Task> tasks = new ArrayList<>();
    private int threads;
    private int running;
    private boolean ending;

    public Taskqueue(String name) {
        this.name = name;
    }

    // ---- changed by the kernel only ----

    /** Those that wait to be run, the next one first. */
    public List<Task> tasks() {
        return tasks;
    }

    /** Behind all of its priority, and before those of a lower one. */
    public void insert(Task task) {
        int at = tasks.size();
        while (at > 0 && tasks.get(at - 1).priority() < task.priority()) {
            at--;
        }
        tasks.add(at, task);
    }

    public int threads() {
        return threads;
    }

    public void addThreads(int count) {
        threads += count;
    }

    /** How many tasks run now. */
    public int running() {
        return running;
    }

    public void addRunning(int count) {
        running += count;
    }

    /** Whether its threads are to end once it is empty. */
    public boolean isEnding() {
        return ending;
    }

    public void end() {
        ending = true;
    }

    @Override
    public String label() {
        return name;
    }
}
